import type { ProductStaff } from '#electron/services/staff/product-staff.ts';
import type { Seat } from '#electron/services/staff/seat.ts';
import type { StaffFacts } from '#electron/services/staff/staff-look.ts';
import { countsOf } from '#electron/services/staff/step-counts.ts';
import { createWrongList } from '#electron/services/staff/wrong-list.ts';
import { done, fail } from '#shared/outcome.ts';
import { fakeTime } from './fake-portal.ts';

/** Nobody is at the page. */
export const emptySeat: Seat = {
  isTaken: () => false,
  isStaff: () => false,
  sitDown: () => undefined,
  standUp: async () => undefined,
};

/** A kiosk that is well and has nothing. */
const plainFacts: StaffFacts = {
  product: 'kiosk',
  programSince: fakeTime,
  machineSince: fakeTime,
  host: 'portal.example.jp',
  portalMs: undefined,
  hasRelease: false,
  keyStore: { state: 'ready', since: new Date(fakeTime).toISOString() },
  registration: { state: 'registered' },
  settings: { file: 'settings.json', generation: 1, takenAt: new Date(fakeTime).toISOString() },
  printer: { state: 'none' },
  audit: { state: 'writing' },
  lastWipe: undefined,
  disk: {},
  versions: { app: '0.1.0', node: '24', settings: 1, portal: '1.0.0' },
  profile: { name: 'sample-university', mark: '0a1b2c3d' },
  posture: [],
  processes: [],
};

/** The staff's part with the PIN 40718293, for whoever sits at `seat`; changes are the test's own. */
export function fakeStaff(changes: Partial<ProductStaff> = {}): ProductStaff {
  const clock = () => fakeTime;
  return {
    seat: emptySeat,
    pin: {
      try: async (pin) =>
        pin === '40718293' ? { result: 'right' } : { result: 'wrong', waitMs: 0 },
    },
    resetPin: async () => fail('staff-code-refused', {}),
    audit: { note: async () => undefined },
    facts: async () => plainFacts,
    wrong: createWrongList(clock),
    counts: async () => countsOf([], { midnight: fakeTime, now: fakeTime }),
    log: async () => [],
    printTest: async () => done({}),
    end: () => undefined,
    close: () => undefined,
    every: () => () => undefined,
    after: () => () => undefined,
    clock,
    ...changes,
  };
}
