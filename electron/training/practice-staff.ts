import { createRegistry } from '#electron/portal/registry.ts';
import { portalVersion } from '#electron/portal/contract.ts';
import type { PracticeWorld } from '#electron/practice/world.ts';
import { noAudit } from '#electron/services/audit/no-audit.ts';
import { createPinReset } from '#electron/services/staff-pin/pin-reset.ts';
import { profileFacts } from '#electron/services/staff/profile-facts.ts';
import type { ProductStaff } from '#electron/services/staff/product-staff.ts';
import type { Seat } from '#electron/services/staff/seat.ts';
import type { StaffFacts } from '#electron/services/staff/staff-look.ts';
import { countsOf } from '#electron/services/staff/step-counts.ts';
import { createWrongList } from '#electron/services/staff/wrong-list.ts';
import { after, every } from '#electron/services/timer.ts';
import type { Institution } from '#shared/institution.ts';
import { portalLimits } from '#shared/settings.ts';
import { newestVersion } from '#shared/settings-versions.ts';

export interface PracticeStaffParts {
  readonly practice: PracticeWorld;
  readonly institution: Institution;
  readonly seat: Seat;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/**
 * The staff's part in practice: the same screens over the practice world. What only a kiosk has (key
 * store, audit log, posture) is told as not there, and nothing is ended but the page.
 */
export function practiceStaff(parts: PracticeStaffParts): ProductStaff {
  const { practice, seat, clock } = parts;
  const { dial, host, identity, control } = practice;
  const limits = portalLimits.parse({});
  const registry = createRegistry({ dial, host, limits, clock, prove: identity.prove });
  const { pin, codeTries } = control.staff;
  return {
    ...{ seat, pin, clock, every, after, audit: noAudit },
    wrong: createWrongList(clock),
    resetPin: createPinReset({ pin, tries: codeTries, useCode: registry.useStaffCode }),
    facts: factsOf(parts),
    // Who practises is nobody whose steps are counted.
    counts: async () => countsOf([], { midnight: clock(), now: clock() }),
    log: async () => [],
    printTest: () => practice.kiosk.print('test'),
    end: () => undefined,
    close: registry.close,
  };
}

function factsOf({ practice, institution, clock }: PracticeStaffParts) {
  const { control, host, identity } = practice;
  const since = clock();
  const at = new Date(since).toISOString();
  const profile = profileFacts(institution);
  return async (isRevoked: boolean): Promise<StaffFacts> => ({
    product: 'practice',
    ...{ programSince: since, machineSince: since, host, portalMs: undefined, lastWipe: undefined },
    profile,
    hasRelease: institution.mfa.release !== undefined,
    keyStore: { state: 'none', since: at },
    registration: {
      state: isRevoked ? 'revoked' : 'registered',
      ...(await thumbprintOf(identity)),
    },
    settings: { file: '', generation: 1, takenAt: at },
    printer: { state: printers[control.printer()] },
    audit: { state: 'none' },
    disk: {},
    versions: {
      app: '',
      node: process.versions.node,
      settings: newestVersion,
      portal: portalVersion,
    },
    posture: [],
    processes: [],
  });
}

async function thumbprintOf({ keys }: PracticeWorld['identity']) {
  const known = await keys();
  return typeof known === 'string' ? {} : { thumbprint: known.newest.jkt.slice(0, 12) };
}

const printers = {
  none: 'none',
  ready: 'ready',
  'no-paper': 'no-paper',
  jammed: 'jammed',
  paused: 'paused',
} as const;
