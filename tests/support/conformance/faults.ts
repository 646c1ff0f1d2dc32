import type { Fault } from './fault.ts';
import { changeFaults } from './faults/changes.ts';
import { informationFaults } from './faults/information.ts';
import { kioskFaults } from './faults/kiosk.ts';
import { signInFaults } from './faults/sign-in.ts';
import { transportFaults } from './faults/transport.ts';

/** Portals that break one rule each. */
export const faults: readonly Fault[] = [
  ...transportFaults,
  ...kioskFaults,
  ...signInFaults,
  ...changeFaults,
  ...informationFaults,
];
