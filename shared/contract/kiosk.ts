import { z } from 'zod';
import { account } from './account.ts';
import type { PushTable } from './define.ts';
import { machine, machineState, receipt } from './machine.ts';
import { mfa } from './mfa.ts';
import { password } from './password.ts';
import { registration } from './registration.ts';

/** Served by the machine (Electron's main process, or the browser door's server). */
export const machineContract = { machine };

/** Served by the visit's own process; it dies with the visit. */
export const visitContract = { account, mfa, password, registration };

/** State announcements of the machine. */
export const pushes = {
  state: machineState,
  receipt,
  /** What the last visit has left is still being taken away: nobody can begin at this page yet. */
  wiping: z.strictObject({ isOn: z.boolean() }),
} satisfies PushTable;
export type Pushes = typeof pushes;
