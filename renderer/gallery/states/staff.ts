import { staffTroubles } from '#shared/staff-trouble.ts';
import { done, fail, printTrouble, type Failure } from '#shared/outcome.ts';
import type { StaffLook } from '#renderer/staff/told.ts';
import {
  busyCounts,
  fewCounts,
  fineLook,
  logLines,
  lookWith,
  noCounts,
  postureWith,
  wipeMissing,
} from '#renderer/gallery/samples/staff.ts';
import type { StaffReplies } from '#renderer/gallery/staff-host.ts';
import type { Act, State } from '#renderer/gallery/state.ts';

const enter: readonly Act[] = [{ fill: 'staff-pin', text: '20261128' }, 'main', { pass: 0 }];
const toNewPin: Act = { press: 'pin.to-reset' };
const fillNewPin: readonly Act[] = [
  toNewPin,
  { fill: 'staff-code', text: 'HK4T-9QWX' },
  { fill: 'staff-new-pin', text: '40718825' },
  { fill: 'staff-new-pin-again', text: '40718825' },
  'main',
  { pass: 0 },
];

const toLog: readonly Act[] = [...enter, { press: 'board.to-log' }, { pass: 0 }];
const toPrint: readonly Act[] = [...enter, { press: 'board.test-print' }, { pass: 0 }];

function at(name: string, staff: StaffReplies, acts: readonly Act[] = []): State {
  return { name: `staff.${name}`, stage: { staff, acts } };
}
const inside: StaffReplies = {
  enter: done({}),
  look: done(fineLook),
  counts: done(busyCounts),
  log: done({ lines: [...logLines] }),
};

type Refusal = { readonly ok: false; readonly failure: Failure };
/** With a call refused, and the acts that lead to it. */
function refused(
  name: string,
  call: 'enter' | 'resetPin' | 'log' | 'testPrint',
  refusal: Refusal,
): State {
  const acts = { enter, resetPin: fillNewPin, log: toLog, testPrint: toPrint }[call];
  const before = call === 'enter' || call === 'resetPin' ? {} : inside;
  // Any code will do for a picture: that it is declared is the contract's to hold.
  const staff = { ...before, [call]: refusal } as StaffReplies;
  return { ...at(name, staff, acts), failure: refusal.failure };
}
function board(name: string, staff: StaffReplies = {}, acts: readonly Act[] = []): State {
  return at(`board.${name}`, { ...inside, ...staff }, [...enter, ...acts]);
}
function looking(name: string, look: StaffLook): State {
  return board(name, { look: done(look) });
}

/** The question for the PIN, and another PIN. */
const pins: readonly State[] = [
  at('pin', {}),
  { name: 'staff.pin.over-trouble', stage: { staff: {}, portal: { reach: 'away' } } },
  at('pin.empty', {}, ['main']),
  at('pin.checking', {}, enter),
  refused('pin.wrong', 'enter', fail('staff-pin-wrong', { seconds: 0 })),
  refused('pin.wrong-and-wait', 'enter', fail('staff-pin-wrong', { seconds: 30 })),
  refused('pin.wait', 'enter', fail('staff-pin-wait', { seconds: 840 })),
  refused('pin.none', 'enter', fail('staff-pin-none', { reason: 'unset' })),
  refused('pin.unusable', 'enter', fail('staff-pin-none', { reason: 'unusable' })),
  refused('pin.visit-on', 'enter', fail('staff-visit-on', {})),
  refused('pin.door-shut', 'enter', fail('door-shut', { changed: 'unknown' })),
  at('new-pin', {}, [toNewPin]),
  at('new-pin.empty', {}, [toNewPin, 'main']),
  at('new-pin.checking', {}, fillNewPin),
  at('new-pin.set', { resetPin: done({}) }, fillNewPin),
  refused('new-pin.weak', 'resetPin', fail('staff-pin-weak', {})),
  refused('new-pin.wait', 'resetPin', fail('staff-pin-wait', { seconds: 90 })),
  refused('new-pin.refused', 'resetPin', fail('staff-code-refused', {})),
  refused('new-pin.away', 'resetPin', fail('portal-unreachable', { changed: 'no' })),
];

const { portal, network } = fineLook;
/** How each thing that is wrong is seen in what else is told. */
const wrongs: Partial<Record<StaffLook['wrong'][number]['what'], Partial<StaffLook>>> = {
  'network-gone': { portal: { ...portal, reach: 'no-network', milliseconds: undefined } },
  'portal-away': { portal: { ...portal, reach: 'away', milliseconds: undefined } },
  'not-trusted': { portal: { ...portal, reach: 'not-trusted' } },
  'clock-wrong': { clock: { aheadSeconds: -600 } },
  revoked: { registration: { state: 'revoked', kioskId: 'kiosk-07' } },
  'not-registered': { registration: { state: 'not-registered' }, keyStore: lockedAs('empty') },
  unproven: { portal: { ...portal, reach: 'unproven' }, registration: { state: 'unknown' } },
  maintenance: { portal: { ...portal, signIn: false } },
  'network-unknown': {
    network: { ...network, verdict: 'unknown', reasons: ['too-few', 'family-silent'] },
  },
  'key-store': { keyStore: lockedAs('locked'), registration: { state: 'unknown' } },
  'settings-broken': {
    settings: {
      ...fineLook.settings,
      broken: { since: fineLook.at, findings: ['settings.json:4:3', 'settings.json:9:1'] },
    },
  },
  'audit-waiting': { audit: { state: 'waiting', days: 90 } },
  'disk-low': { disk: { freeBytes: 310_000_000, totalBytes: 64_000_000_000 } },
  printer: { printer: { state: 'no-paper', queue: 'slips' } },
  'paper-low': { printer: { state: 'paper-low', queue: 'slips' } },
  'wipe-missed': { lastWipe: wipeMissing('session', 'paper') },
  'posture-weaker': {
    posture: postureWith({ swap: 'weaker', 'core-dumps': 'weaker', 'secure-boot': 'unknown' }),
  },
  'posture-unknown': { posture: postureWith({ 'secure-boot': 'unknown' }) },
};

function lockedAs(state: StaffLook['keyStore']['state']): StaffLook['keyStore'] {
  return { state, since: fineLook.at };
}

/** Nothing is known yet of what a machine tells late, or of what a product has not. */
const bare: StaffLook = {
  ...fineLook,
  over: [],
  clock: {},
  network: { verdict: 'unknown', reasons: ['not-asked'], since: fineLook.at },
  keyStore: lockedAs('none'),
  registration: { state: 'unknown' },
  printer: { state: 'none' },
  audit: { state: 'none' },
  disk: {},
  posture: [],
};

const practiceSettings = { ...fineLook.settings, file: '' };
const allWeaker = fineLook.posture.map(({ item }) => ({ item, verdict: 'weaker' as const }));

const boards: readonly State[] = [
  board('fine'),
  at('board.looking', { enter: done({}) }, enter),
  looking('bare', { ...bare, lastWipe: undefined }),
  looking('practice', { ...bare, product: 'practice', settings: practiceSettings, processes: [] }),
  looking('nothing-as-profile', lookWith({ posture: allWeaker }, ['posture-weaker'])),
  looking('off-campus', lookWith({ network: { ...network, verdict: 'off', reasons: ['off'] } })),
  looking(
    'much-wrong',
    lookWith({ ...wrongs['key-store'], ...wrongs.printer }, ['key-store', 'printer', 'disk-low']),
  ),
  ...staffTroubles.map((what) => looking(`wrong.${what}`, lookWith(wrongs[what] ?? {}, [what]))),
  board('nobody-yet', { counts: done(noCounts) }),
  board('few', { counts: done(fewCounts) }),
  board('stale', {}, [{ pass: 5_000 }]),
  board('log', {}, toLog.slice(enter.length)),
  board('log.empty', { log: done({ lines: [] }) }, toLog.slice(enter.length)),
  board('printing', {}, toPrint.slice(enter.length)),
  board('printed', { testPrint: done({}) }, toPrint.slice(enter.length)),
  ...printTrouble.map((code) =>
    refused(`board.print.${code}`, 'testPrint', fail(code, { paper: 'test' })),
  ),
  refused('board.log.closed', 'log', fail('staff-closed', {})),
  board('confirm-restart', {}, [{ press: 'board.restart' }]),
  board('confirm-leave', {}, [{ press: 'board.leave' }]),
  board('restarting', {}, [{ press: 'board.restart' }, { press: 'board.confirm.restart.sure' }]),
  board('leaving', {}, [{ press: 'board.leave' }, { press: 'board.confirm.leave.sure' }]),
  board('going-back', {}, ['main']),
];

/** Everything that staff see, from the question for their PIN on. */
export const staffStates: readonly State[] = [...pins, ...boards];
