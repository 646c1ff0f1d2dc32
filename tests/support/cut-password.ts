import { createVisit } from '#electron/app.ts';
import { createHttpPortal } from '#electron/portal/http-portal.ts';
import type { Dial } from '#electron/portal/dial.ts';
import { createPracticeWorld, type PracticeWorld } from '#electron/practice/world.ts';
import { practiceInstitution } from '#electron/services/institutions.ts';
import { createClient } from '#shared/contract/client.ts';
import { visitContract } from '#shared/contract/kiosk.ts';
import { leavesUnknown, type Failure, type FailureCode } from '#shared/outcome.ts';
import { person } from './cast.ts';
import { createFakeLog } from './fake-log.ts';
import { openCuttingProxy, type CuttingProxy, type Mishap } from './portal/cutting-proxy.ts';

/** Where the connection of a change of password is cut. */
export type CutPoint = Mishap | 'before connecting' | 'once connected';
/** How the look-up afterwards goes; one that fails works only when the visitor looks again later. */
export const lookUps = ['works', 'fails once', 'fails'] as const;
export type LookUp = (typeof lookUps)[number];
/** What somebody does in another window at the moment of the cut, or before the change. */
export type OtherWindow = 'signs out everywhere' | 'signed out before' | 'changed it before';

export type Claim = 'changed' | 'not changed' | 'unknown';
export interface Told {
  readonly claim: Claim;
  /** The failure that was told with it. */
  readonly code?: FailureCode;
  /** What was told while the look-up still failed, and once it worked; only after `unknown`. */
  readonly settled?: readonly Claim[];
  /** Whether the new password counts at the portal in the end. */
  readonly isChanged: boolean;
  /** Claims that were not true. */
  readonly wrong: number;
}

export interface CutWorld {
  readonly tell: (point: CutPoint, lookUp: LookUp, other?: OtherWindow) => Promise<Told>;
  /** Bytes of a change of password that nothing befalls, and of its reply. */
  readonly sizes: () => Promise<{ readonly request: number; readonly reply: number }>;
  readonly close: () => Promise<void>;
}

const change = 'PUT /v1/password';
const look = 'GET /v1/operations/';
const lost = { side: 'reply', after: 0 } as const;
const newPassword = 'Tsugi-no-Kotoba-9';
const policy = { maxLength: 20 };

/** The real visit and the real practice portal, with connections between them that can be cut. */
export async function openCutWorld(): Promise<CutWorld> {
  const own = practiceInstitution();
  const institution = { ...own, password: { ...own.password, ...policy } };
  const world = await createPracticeWorld({ institution, seconds: () => Date.now() });
  const proxy = await openCuttingProxy(world.port);
  const opened = { world, proxy, institution };
  return {
    tell: (point, lookUp, other) => tell(opened, { point, lookUp, other }),
    async sizes() {
      await tell(opened, { point: undefined, lookUp: 'works', other: undefined });
      return proxy.sizeOf(change);
    },
    close: async () => {
      await proxy.close();
      await world.close();
    },
  };
}

interface Opened {
  readonly world: PracticeWorld;
  readonly proxy: CuttingProxy;
  readonly institution: ReturnType<typeof practiceInstitution>;
}
interface Case {
  readonly point: CutPoint | undefined;
  readonly lookUp: LookUp;
  readonly other: OtherWindow | undefined;
}

async function tell(opened: Opened, { point, lookUp, other }: Case): Promise<Told> {
  const { world, proxy } = opened;
  world.control.startOver();
  const { personalId, password } = person('registered');
  const visit = openVisit(opened);
  await visit.account.signIn({ personalId, password });
  if (other === 'signed out before') world.control.endSessions(personalId);
  if (other === 'changed it before') await changeElsewhere(opened);
  proxy.onCut = () => {
    if (other === 'signs out everywhere') world.control.endSessions(personalId);
    if (lookUp !== 'fails') proxy.connects = 'well';
  };
  await prepare(proxy, point);
  const times = { works: 0, 'fails once': 1, fails: Infinity };
  if (times[lookUp] > 0) proxy.befall(look, lost, times[lookUp]);
  const outcome = await visit.password.change({ newPassword, endOtherSessions: false });
  const claim = claimOf(outcome);
  const settled = claim === 'unknown' ? await settle(visit, proxy) : undefined;
  repair(proxy);
  await proxy.deliver();
  const isChanged = await counts(opened, newPassword);
  await visit.close();
  const wrong = [claim, ...(settled ?? [])].filter((said) => isWrong(said, isChanged)).length;
  const code = outcome.ok ? {} : { code: outcome.failure.code };
  return { claim, ...code, ...(settled && { settled }), isChanged, wrong };
}

function openVisit({ world, proxy, institution }: Opened) {
  const portal = createHttpPortal(portalOptions(world, proxy.dial));
  const visit = createVisit({ portal, institution, log: createFakeLog() });
  const { account, password } = createClient('visit', visitContract, {
    request: visit.serve,
    onPush: () => undefined,
  });
  return { account, password, close: visit.close };
}
type Visit = ReturnType<typeof openVisit>;

function portalOptions({ host, identity: { prove } }: PracticeWorld, dial: Dial) {
  const limits = { connectMs: 10_000, totalMs: 10_000, maxReplyBytes: 100_000 };
  return { dial, host, limits, prove, clock: () => 0, wait: async () => undefined };
}

async function prepare(proxy: CuttingProxy, point: CutPoint | undefined): Promise<void> {
  if (point === 'before connecting' || point === 'once connected') {
    await proxy.dropKept();
    proxy.connects = point === 'before connecting' ? 'refused' : 'cut';
  } else if (point) proxy.befall(change, point);
}

function repair(proxy: CuttingProxy): void {
  proxy.connects = 'well';
  proxy.onCut = () => undefined;
  proxy.mend(change);
  proxy.mend(look);
}

/** Once while the look-up fails as it did, and once when all is well again. */
async function settle({ password }: Visit, proxy: CuttingProxy): Promise<Claim[]> {
  const during = claimOf(await password.settle({}));
  repair(proxy);
  return [during, claimOf(await password.settle({}))];
}

type Ended =
  { readonly ok: true; readonly value: object } | { readonly ok: false; readonly failure: Failure };

function claimOf(outcome: Ended): Claim {
  if (!outcome.ok) return leavesUnknown(outcome.failure) ? 'unknown' : 'not changed';
  const state = 'state' in outcome.value ? outcome.value.state : 'changed';
  return state === 'changed' ? 'changed' : 'not changed';
}

function isWrong(claim: Claim, isChanged: boolean): boolean {
  return claim !== 'unknown' && (claim === 'changed') !== isChanged;
}

/** Whether the portal takes it as proof; the sign-in takes the old one for a while yet. */
async function counts({ world }: Opened, typed: string): Promise<boolean> {
  const portal = createHttpPortal(portalOptions(world, world.dial));
  const { personalId, password } = person('registered');
  const signedIn = await portal.signIn(personalId, password);
  if (!signedIn.ok) throw new Error(signedIn.failure.code);
  const proof = await portal.prove(signedIn.value.session, typed);
  portal.close();
  return proof.ok;
}

async function changeElsewhere({ world }: Opened): Promise<void> {
  const portal = createHttpPortal(portalOptions(world, world.dial));
  const { personalId, password } = person('registered');
  const signedIn = await portal.signIn(personalId, password);
  if (!signedIn.ok) throw new Error(signedIn.failure.code);
  const changed = await portal.changePassword(signedIn.value.session, {
    currentPassword: password,
    newPassword: 'Betsu-no-Kotoba-7',
    endOtherSessions: false,
  });
  if (!changed.ok) throw new Error(changed.failure.code);
  portal.close();
}
