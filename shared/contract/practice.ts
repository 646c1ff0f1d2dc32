import { z } from 'zod';
import { method } from './define.ts';

/** One person of the cast; the IDs and passwords are made up and open nothing real. */
const castMember = z.object({
  personalId: z.string(),
  password: z.string(),
  name: z.strictObject({ ja: z.string(), en: z.string() }),
  /** Key of the sentence that says which situation this person shows. */
  situation: z.enum([
    'new',
    'registered',
    'deadline-near',
    'deadline-over',
    'several-roles',
    'locked',
    'clock-fast',
    'long-key',
  ]),
  /** The release code of a device that is registered already, to sign in without that device. */
  releaseCode: z.string().optional(),
});
export type CastMember = z.infer<typeof castMember>;

/** What the dock keeps from one page to the next, as a phone in a pocket does. */
const dockMemory = z.strictObject({
  /** What the practice phone has scanned, in that order (Key URI format). */
  entries: z.array(z.string().startsWith('otpauth://totp/').max(512)).max(20),
  /** Minutes by which the practice phone's clock is fast; negative: slow. */
  minutesFast: z.int().min(-1_440).max(1_440),
  /** Who is practising; empty for nobody yet. */
  personalId: z.string().max(64),
  isOpen: z.boolean(),
});
export type DockMemory = z.infer<typeof dockMemory>;

export const practiceState = z.object({
  cast: z.array(castMember),
  network: z.enum(['on', 'off']),
  /** Days the calendar has travelled from today; the seconds (TOTP) never travel. */
  day: z.int().min(0).max(400),
  dock: dockMemory,
});
export type PracticeState = z.infer<typeof practiceState>;

const nothing = z.strictObject({});

/** The trainer's dock; only the practice app serves it, at the machine's door. */
export const practice = {
  look: method(nothing, practiceState, []),
  setNetwork: method(z.strictObject({ network: z.enum(['on', 'off']) }), practiceState, []),
  travel: method(z.strictObject({ day: z.int().min(0).max(400) }), practiceState, []),
  /** Remembers the dock for the next page; a visit ends with its page. */
  keep: method(dockMemory, practiceState, []),
  startOver: method(nothing, practiceState, []),
};
export const practiceContract = { practice };
