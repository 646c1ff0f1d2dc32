import { moment } from '#renderer/gallery/clock.ts';
import { postureItems, type PostureItem, type PostureVerdict } from '#shared/posture.ts';
import type { WipePart } from '#shared/wipe-parts.ts';
import { openPortal } from './machine.ts';
import type { StaffCounts, StaffLogLine, StaffLook } from '#renderer/staff/told.ts';

const ago = (minutes: number) => new Date(moment - minutes * 60_000).toISOString();
const inDays = (days: number) => ago(-days * 1_440);

const evidence: NonNullable<StaffLook['network']['last']> = {
  at: ago(1),
  milliseconds: 212,
  asked: [
    {
      host: 'campus-1.example.ac.jp',
      family: 4,
      outcome: 'on',
      tries: 1,
      milliseconds: 38,
      through: 'enp1s0',
      isTunnel: false,
      seenAs: { address: '203.0.113.14', prefix: '203.0.113.0/24' },
    },
    {
      host: 'campus-2.example.ac.jp',
      family: 6,
      outcome: 'silent',
      tries: 2,
      milliseconds: 204,
      isTunnel: false,
    },
  ],
  interfaces: [{ name: 'enp1s0', prefixes: ['203.0.113.14/24'], isTunnel: false }],
  defaultRoutes: [{ family: 4, through: 'enp1s0' }],
  gateways: ['203.0.113.1'],
};

/** A wipe that found everything as it should be; nothing was on paper. */
const wipedParts: NonNullable<StaffLook['lastWipe']>['parts'] = {
  ...{ screen: 'checked', session: 'checked', processes: 'checked', partition: 'checked' },
  ...{ clipboard: 'checked', paper: 'none', temp: 'checked', check: 'checked' },
};

/** The same with parts that nobody saw done. */
export function wipeMissing(...missed: readonly WipePart[]): StaffLook['lastWipe'] {
  const parts = { ...wipedParts };
  for (const part of missed) parts[part] = 'missed';
  return { at: fineLook.at, tookMs: 2_400, parts };
}

/** A kiosk on which everything is well. */
export const fineLook: StaffLook = {
  product: 'kiosk',
  at: new Date(moment).toISOString(),
  programSince: ago(260),
  machineSince: ago(270),
  wrong: [],
  over: [{ what: 'portal-away', since: ago(180), until: ago(172) }],
  portal: { ...openPortal, host: 'portal.example.ac.jp:443', milliseconds: 310 },
  network: { verdict: 'on', reasons: ['on'], since: ago(255), until: ago(-4), last: evidence },
  keyStore: { state: 'ready', since: ago(260) },
  registration: {
    state: 'registered',
    kioskId: 'kiosk-07',
    thumbprint: 'kPrK_qmxVWaY',
    since: inDays(-40),
    until: inDays(50),
  },
  clock: { aheadSeconds: 0 },
  settings: { file: '/etc/genkan/settings.json', generation: 1, takenAt: ago(260) },
  printer: { state: 'ready', queue: 'slips' },
  audit: {
    state: 'writing',
    days: 90,
    checked: {
      at: ago(30),
      lines: 18_204,
      bytes: 4_100_000,
      isWhole: true,
      vouchedUpTo: 18_204,
      head: 18_204,
    },
  },
  lastWipe: {
    at: ago(3),
    tookMs: 640,
    parts: wipedParts,
  },
  disk: { freeBytes: 41_200_000_000, totalBytes: 64_000_000_000 },
  versions: {
    app: '1.0.0',
    electron: '44.1.0',
    chrome: '152.0.7444.60',
    node: '24.18.1',
    settings: 1,
    portal: '1.0.0',
    profile: { name: 'example-university', mark: '3f2a91c0' },
  },
  posture: postureItems.map((item) => ({ item, verdict: 'as-profile' })),
  processes: [
    { kind: 'main', memoryBytes: 142_000_000 },
    { kind: 'page', memoryBytes: 188_000_000 },
    { kind: 'visit', memoryBytes: 61_000_000 },
  ],
};

/** A computer of which some things are not as its profile says. */
export function postureWith(
  changes: Partial<Record<PostureItem, PostureVerdict>>,
): StaffLook['posture'] {
  return postureItems.map((item) => ({ item, verdict: changes[item] ?? 'as-profile' }));
}

/** The same with something that is not so; what is wrong is told as the machine tells it. */
export function lookWith(
  changes: Partial<StaffLook>,
  what: readonly StaffLook['wrong'][number]['what'][] = [],
): StaffLook {
  const wrong = what.map((one, index) => ({ what: one, since: ago(72 - index * 20) }));
  return { ...fineLook, ...changes, wrong };
}

/** A morning at a busy desk. */
export const busyCounts: StaffCounts = {
  fewest: 5,
  from: ago(624),
  until: ago(24),
  visits: 86,
  steps: [
    {
      step: 'mfa.check',
      finished: 48,
      stuck: 11,
      refusals: [{ code: 'mfa-code-refused', visits: 18 }],
    },
    {
      step: 'account.signIn',
      finished: 79,
      stuck: 7,
      refusals: [{ code: 'sign-in-refused', visits: 15 }],
    },
    { step: 'registration.begin', finished: 22, stuck: 0, refusals: [] },
    {
      step: 'password.change',
      finished: 9,
      refusals: [{ code: 'password-refused', visits: undefined }],
    },
  ],
};

/** Before anybody has come. */
export const noCounts: StaffCounts = {
  ...{ fewest: 5, from: ago(624), until: ago(24), visits: 0, steps: [] },
};

/** So few that nothing may be told of them. */
export const fewCounts: StaffCounts = { ...noCounts, visits: undefined };

export const logLines: readonly StaffLogLine[] = [
  { n: 18_204, at: ago(1), event: 'staff_opened', fields: {} },
  { n: 18_203, at: ago(2), event: 'authn_login_fail', fields: { by: 'staff-pin' } },
  { n: 18_190, at: ago(20), event: 'staff_closed', fields: { because: 'restart' } },
  { n: 18_189, at: ago(21), event: 'staff_print', fields: { code: 'printer-no-paper' } },
  { n: 18_188, at: ago(22), event: 'authn_login_success', fields: { by: 'staff-pin' } },
  { n: 18_180, at: ago(45), event: 'sys_fault', fields: { incident: '0a1b2c3d' } },
  { n: 18_102, at: ago(172), event: 'network_changed', fields: { verdict: 'on' } },
  { n: 18_101, at: ago(173), event: 'vault_changed', fields: { state: 'ready' } },
  { n: 17_020, at: ago(200), event: 'settings_changed', fields: { names: ['openingHours'] } },
  { n: 17_002, at: ago(259), event: 'audit_held', fields: { lines: 3, dropped: 0 } },
  { n: 17_001, at: ago(260), event: 'sys_startup', fields: { product: 'kiosk' } },
  { n: 16_990, at: ago(1_500), event: 'not-known-yet', fields: {} },
];
