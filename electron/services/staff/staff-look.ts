import type { NetworkEvidence } from '#electron/services/network/evidence.ts';
import type { MachineState } from '#shared/contract/machine.ts';
import type { StaffLook } from '#shared/contract/staff-look.ts';
import { networkFacts } from './network-facts.ts';
import { troublesIn } from './troubles-in.ts';
import type { WrongList } from './wrong-list.ts';

/** What the machine of one setup sees of the world. */
export interface SeenByMachine {
  readonly state: () => MachineState;
  readonly network: () => NetworkEvidence;
}

/** Facts that a product gathers in its own way; each may take a moment and none rejects. */
export interface StaffFacts {
  readonly product: StaffLook['product'];
  readonly programSince: number;
  readonly machineSince: number;
  readonly host: string;
  /** Milliseconds that the last look at the portal took. */
  readonly portalMs: number | undefined;
  readonly hasRelease: boolean;
  readonly keyStore: StaffLook['keyStore'];
  readonly registration: StaffLook['registration'];
  readonly settings: StaffLook['settings'];
  readonly printer: StaffLook['printer'];
  readonly audit: StaffLook['audit'];
  readonly lastWipe: StaffLook['lastWipe'];
  /** The kiosk is shut since wipes of earlier runs have missed something. */
  readonly hasMissedWipes?: boolean;
  readonly disk: StaffLook['disk'];
  readonly versions: Omit<StaffLook['versions'], 'profile'>;
  readonly profile: StaffLook['versions']['profile'];
  readonly posture: StaffLook['posture'];
  readonly processes: StaffLook['processes'];
}

export interface StaffLookParts {
  readonly seen: SeenByMachine;
  /** The portal alone tells whether the kiosk's key was revoked. */
  readonly facts: (isRevoked: boolean) => Promise<StaffFacts>;
  readonly wrong: WrongList;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** Everything that staff see, put together from what the machine sees and what the product knows. */
export async function lookForStaff(parts: StaffLookParts): Promise<StaffLook> {
  const facts = await parts.facts(parts.seen.state().portal.reach === 'revoked');
  const { host, portalMs, hasRelease, programSince, machineSince, lastWipe, profile, ...rest } =
    facts;
  const state = parts.seen.state();
  parts.wrong.see(troublesIn(state, facts, hasRelease));
  const { portal, clockAheadSeconds: aheadSeconds } = state;
  return {
    ...rest,
    ...(lastWipe && { lastWipe }),
    versions: { ...facts.versions, profile },
    at: iso(parts.clock()),
    programSince: iso(programSince),
    machineSince: iso(machineSince),
    ...parts.wrong.told(),
    portal: { ...portal, host, ...(portalMs !== undefined && { milliseconds: portalMs }) },
    network: networkFacts(parts.seen.network()),
    clock: aheadSeconds === undefined ? {} : { aheadSeconds },
  };
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
