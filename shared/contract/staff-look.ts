import { z } from 'zod';
import { families, networkOutcomes, networkReasons } from '#shared/network-outcomes.ts';
import { postureItems, postureVerdicts } from '#shared/posture.ts';
import { staffTroubles } from '#shared/staff-trouble.ts';
import { partResults, wipeParts } from '#shared/wipe-parts.ts';
import { machineState } from './machine.ts';

const time = z.iso.datetime();
/** Left out where it can't be told. */
const number = z.number().optional();

/** One thing that is wrong, and since when; over at `until`. To the minute. */
const wrongSince = z.object({ what: z.enum(staffTroubles), since: time });
const wrongUntil = wrongSince.extend({ until: time });

const portalFacts = machineState.shape.portal.extend({
  /** Host and port of the settings. */
  host: z.string(),
  /** How long the last look took. */
  milliseconds: number,
});

/** One endpoint in one family of addresses. */
const asked = z.object({
  host: z.string(),
  family: z.literal(families),
  outcome: z.enum(networkOutcomes),
  tries: z.int().min(0),
  milliseconds: z.number(),
  /** Interface by which the question left. */
  through: z.string().optional(),
  isTunnel: z.boolean(),
  /** As the endpoint saw this kiosk; where it gave a signed answer. */
  seenAs: z.object({ address: z.string(), prefix: z.string() }).optional(),
});

const networkFacts = z.object({
  verdict: machineState.shape.network,
  /** At least one; the most telling first. */
  reasons: z.array(z.enum(networkReasons)).min(1),
  since: time,
  /** When the verdict runs out, where it does. */
  until: time.optional(),
  /** Until when a change of the link holds the verdict. */
  heldUntil: time.optional(),
  /** The last round; left out before the first one. */
  last: z
    .object({
      at: time,
      milliseconds: z.number(),
      asked: z.array(asked),
      interfaces: z.array(
        z.object({ name: z.string(), prefixes: z.array(z.string()), isTunnel: z.boolean() }),
      ),
      defaultRoutes: z.array(z.object({ family: z.literal(families), through: z.string() })),
      gateways: z.array(z.string()),
    })
    .optional(),
});

/** `none`: this product has no key store. The rest as the vault tells it. */
const keyStoreFacts = z.object({
  state: z.enum(['ready', 'empty', 'locked', 'missing', 'frozen', 'none']),
  since: time,
});

const registrationFacts = z.object({
  /** `unknown`: the key store does not say. */
  state: z.enum(['registered', 'not-registered', 'revoked', 'unknown']),
  /** Number of this kiosk at the portal. */
  kioskId: z.string().optional(),
  /** The first twelve characters of the key's thumbprint (RFC 7638). */
  thumbprint: z.string().max(12).optional(),
  /** Since when this key counts, and until when. */
  since: time.optional(),
  until: time.optional(),
});

const settingsFacts = z.object({
  file: z.string(),
  /** Counts the settings that were in force since the start, from 1. */
  generation: z.int().min(1),
  takenAt: time,
  /** The file is broken, and older settings go on: each finding begins with its place. */
  broken: z.object({ since: time, findings: z.array(z.string()) }).optional(),
});

const printerFacts = z.object({
  state: z.enum([
    ...['none', 'ready', 'paper-low', 'ink-low'],
    ...['no-paper', 'jammed', 'paused', 'missing', 'refusing', 'unknown'],
  ] as const),
  /** Name of its queue. */
  queue: z.string().optional(),
});

const auditFacts = z.object({
  /** `none`: this product keeps no log. `waiting`: lines wait for the key or the disk. */
  state: z.enum(['none', 'writing', 'waiting']),
  /** Days that it is kept. */
  days: z.int().optional(),
  /** Of the last check of the whole log; left out before the first. */
  checked: z
    .object({
      at: time,
      lines: z.int(),
      bytes: z.int(),
      /** Whether nothing is wrong from the first line to the last. */
      isWhole: z.boolean(),
      /** Every line up to this one is as it was written; 0: none. */
      vouchedUpTo: z.int().min(0),
      /** The last line that the key store knows of; 0: none. */
      head: z.int().min(0),
    })
    .optional(),
});

const lastWipe = z.object({
  at: time,
  tookMs: z.number(),
  parts: z.record(z.enum(wipeParts), z.enum(partResults)),
});

const diskFacts = z.object({ freeBytes: number, totalBytes: number });

const versions = z.object({
  app: z.string(),
  electron: z.string().optional(),
  chrome: z.string().optional(),
  node: z.string(),
  /** Of the settings file. */
  settings: z.int(),
  /** Of the portal's contract. */
  portal: z.string(),
  /** Of the institution's profile: its name, and a mark that changes with every word of it. */
  profile: z.object({ name: z.string(), mark: z.string().regex(/^[0-9a-f]{8}$/) }),
});

const postureFact = z.object({
  item: z.enum(postureItems),
  verdict: z.enum(postureVerdicts),
});

/** One process of ours; numbers alone. */
const processFact = z.object({
  kind: z.enum(['main', 'page', 'visit', 'key-store', 'gpu', 'network', 'other']),
  memoryBytes: z.number(),
});

/** Everything on the staff's screen but the counts; times by the kiosk's own clock. */
export const staffLook = z.object({
  product: z.enum(['kiosk', 'practice']),
  at: time,
  /** Since when the program and the machine run. */
  programSince: time,
  machineSince: time,
  /** What is wrong now, the most fundamental first; nothing: all is well. */
  wrong: z.array(wrongSince),
  /** What was wrong since the start and is over, the newest first. */
  over: z.array(wrongUntil).max(50),
  portal: portalFacts,
  network: networkFacts,
  keyStore: keyStoreFacts,
  registration: registrationFacts,
  clock: z.object({
    /** By how many seconds it is ahead of the portal's at least (behind: negative). */
    aheadSeconds: z.int().optional(),
  }),
  settings: settingsFacts,
  printer: printerFacts,
  audit: auditFacts,
  /** Of the visit before; left out before the first. */
  lastWipe: lastWipe.optional(),
  /** Where the kiosk keeps what outlasts a restart. */
  disk: diskFacts,
  versions,
  /** Empty where this product is no profile's. */
  posture: z.array(postureFact),
  processes: z.array(processFact),
});
export type StaffLook = z.infer<typeof staffLook>;
