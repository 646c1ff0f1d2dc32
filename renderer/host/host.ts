import type { Client } from '#shared/contract/define.ts';
import type { machineContract, visitContract } from '#shared/contract/kiosk.ts';
import type { practiceContract } from '#shared/contract/practice.ts';
import type { staffContract } from '#shared/contract/staff.ts';
import type { MachineState, Receipt } from '#shared/contract/machine.ts';

/** The one thing the page knows about the outside. */
export interface Host {
  readonly machine: Client<typeof machineContract>['machine'];
  readonly account: Client<typeof visitContract>['account'];
  readonly mfa: Client<typeof visitContract>['mfa'];
  readonly password: Client<typeof visitContract>['password'];
  readonly registration: Client<typeof visitContract>['registration'];
  onState(listener: (state: MachineState) => void): void;
  /** Whether what the last visit has left is still being taken away. */
  onWiping(listener: (isWiping: boolean) => void): void;
  onReceipt(listener: (receipt: Receipt) => void): void;
  /** Called once when the door is shut for good; the page then says so. */
  onShut(listener: () => void): void;
  /** Loads a page whose door is shut anew, where something still serves it; whether it does. */
  tryAnew(): Promise<boolean>;
  /** The staff's calls; whoever is let in by them is another question. Loaded on demand. */
  openStaff(): Promise<StaffHost>;
}

/** What the staff's screen knows about the outside. */
export type StaffHost = Client<typeof staffContract>['staff'];

/** What the trainer's dock has in addition; the kiosk's page is built without it. */
export type PracticeHost = Client<typeof practiceContract>['practice'];
