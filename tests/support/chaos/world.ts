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
import { shownHeading } from './heading.ts';
import { keepRunning, type Keeper } from './keeper.ts';

/** A kiosk on the stand-in for Electron that is started again whenever it ends, and its portal. */
export interface ChaosWorld {
  readonly keeper: Keeper;
  readonly portal: KioskPortal;
  /** Somebody signs in and has a key for a phone made: a visit in its middle. Throws where they can't. */
  readonly beginVisit: () => Promise<void>;
  /** What the shown page's heading says, once it says something that is known. */
  readonly screen: () => Promise<Screen | undefined>;
  /** So many sessions of the visitor are still alive at the portal; none is afterwards. */
  readonly sessionsLeft: () => number;
  readonly close: () => Promise<void>;
}
export type Screen = 'attract' | 'receipt' | 'out of order' | 'shut' | 'other';

const visitor = person('new');

export async function openChaosWorld(
  state = mkdtempSync(path.join(tmpdir(), 'genkan-chaos-')),
): Promise<ChaosWorld> {
  const portal = await startKioskPortal();
  const args = [`--settings=${portal.settings()}`];
  const env = { ...portal.env, GENKAN_STATE: state };
  const keeper = keepRunning(() => launchDouble({ folder: 'out/kiosk', args, env }));
  return {
    keeper,
    portal,
    async beginVisit() {
      const page = await keeper.app().shownPage();
      const { transport } = openBridgeContract(page);
      const { account, mfa } = createClient('visit', visitContract, transport);
      const { personalId, password } = visitor;
      for (const call of [() => account.signIn({ personalId, password }), () => mfa.begin({})]) {
        const outcome = await call();
        if (!outcome.ok) throw new Error(`no visit could be begun: ${outcome.failure.code}`);
      }
    },
    screen: () => screenOf(keeper),
    sessionsLeft: () => portal.control.endSessions(visitor.personalId),
    async close() {
      await keeper.close();
      await portal.close();
      rmSync(state, { recursive: true, force: true });
    },
  };
}

const texts = readTexts('ja');
const headings: readonly (readonly [string, Screen])[] = [
  ['welcome.heading', 'attract'],
  ['goodbye.heading', 'receipt'],
  ['out-of-service.heading.out-of-order', 'out of order'],
  ['out-of-service.heading.portal-away', 'shut'],
  ['out-of-service.heading.clock-wrong', 'shut'],
  ['out-of-service.heading.disk-full', 'shut'],
  ['out-of-service.heading.key-store', 'shut'],
];

/** Asked over a connection of its own: the page may be gone, or stopped, at any moment. */
async function screenOf(keeper: Keeper): Promise<Screen | undefined> {
  const heading = await shownHeading(keeper.app());
  if (heading === undefined) return undefined;
  const found = headings.find(([key]) => texts.like(key).test(heading));
  return found?.[1] ?? 'other';
}
