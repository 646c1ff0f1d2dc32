import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient } from '#shared/contract/client.ts';
import { visitContract } from '#shared/contract/kiosk.ts';
import { person } from '#tests/support/cast.ts';
import { openBridgeContract } from '#tests/support/electron/bridge-contract.ts';
import { startKioskPortal, type KioskPortal } from '#tests/support/electron/kiosk-portal.ts';
import { launchDouble } from '#tests/support/electron/launch-double.ts';
import { readTexts } from '#tests/support/texts.ts';
import type { Canary } from '#tests/support/wipe/needles.ts';
import { keepRunning, type Keeper } from './keeper.ts';
import { shownHeading } from './shown-page.ts';
import { isAlive } from './targets.ts';

type Env = Readonly<Record<string, string>>;

/** Kiosks on the stand-in for Electron, one after the other, each started again when it ends; one portal. */
export interface ChaosWorld {
  readonly portal: KioskPortal;
  /** Closes the kiosk that there is, and starts one that remembers nothing. */
  readonly startAnew: (env?: Env) => Promise<void>;
  readonly keeper: () => Keeper;
  /**
   * Somebody signs in and has half a wizard behind them. Gives back what they have typed and were shown.
   * Throws where they can't.
   */
  readonly beginVisit: () => Promise<readonly Canary[]>;
  /** What the shown page's heading says, once it says something that is known. */
  readonly screen: () => Promise<Screen | undefined>;
  /** Whether the portal still has a session of the visitor. */
  readonly hasSession: () => boolean;
  /** So many sessions of the visitor are still alive at the portal; none is afterwards. */
  readonly takeSessions: () => number;
  readonly close: () => Promise<void>;
}

const screens = [
  ['welcome.heading', 'attract'],
  ['goodbye.heading', 'receipt'],
  ['out-of-service.heading.out-of-order', 'out of order'],
  ['out-of-service.heading.portal-away', 'portal away'],
  ['out-of-service.heading.clock-wrong', 'clock wrong'],
  ['out-of-service.heading.disk-full', 'disk full'],
  ['out-of-service.heading.key-store', 'key store'],
] as const;
export type Screen = (typeof screens)[number][1] | 'other';

const visitor = person('new');
const texts = readTexts('ja');

export async function openChaosWorld(): Promise<ChaosWorld> {
  const portal = await startKioskPortal();
  let kiosk: { readonly keeper: Keeper; readonly state: string } | undefined;
  const end = async () => {
    await kiosk?.keeper.close();
    if (kiosk) rmSync(kiosk.state, { recursive: true, force: true });
    kiosk = undefined;
  };
  const keeper = () => kiosk?.keeper ?? notStarted();
  return {
    portal,
    keeper,
    async startAnew(env = {}) {
      await end();
      const state = mkdtempSync(path.join(tmpdir(), 'genkan-chaos-'));
      const args = [`--settings=${portal.settings()}`];
      const own = { ...portal.env, GENKAN_STATE: state, ...env };
      kiosk = { state, keeper: keepRunning(() => launchDouble({ folder, args, env: own })) };
    },
    beginVisit: async () => beginVisit(keeper()),
    screen: () => screenOf(keeper()),
    hasSession: () => portal.control.hasSession(visitor.personalId),
    takeSessions: () => portal.control.endSessions(visitor.personalId),
    async close() {
      await end();
      await portal.close();
    },
  };
}

const folder = 'out/kiosk';

function notStarted(): never {
  throw new Error('no kiosk was started');
}

/** By the page's own door, which is the quickest: what screens keep is the wipe proof's to show. */
async function beginVisit(keeper: Keeper): Promise<readonly Canary[]> {
  const page = await keeper.app().shownPage();
  const { transport } = openBridgeContract(page);
  const { account, mfa } = createClient('visit', visitContract, transport);
  const { personalId, password } = visitor;
  const signedIn = await account.signIn({ personalId, password });
  const enrolment = await mfa.begin({});
  if (!signedIn.ok || !enrolment.ok) throw new Error('no visit could be begun');
  await page.evaluate(typeInto, password);
  // The profile of the institution names the ID, so it stands everywhere.
  return [
    { what: 'password', text: password },
    { what: 'TOTP key', text: enrolment.value.key },
  ];
}

function typeInto(words: string): void {
  const field = document.createElement('input');
  field.value = words;
  document.body.append(field);
}

/** Asked over a connection of its own: the page may be gone, or stopped, at any moment. */
async function screenOf(keeper: Keeper): Promise<Screen | undefined> {
  const app = keeper.app();
  const heading = isAlive(app.pid) ? await shownHeading(app) : undefined;
  if (heading === undefined) return undefined;
  return screens.find(([key]) => texts.like(key).test(heading))?.[1] ?? 'other';
}
