import type { z } from 'zod';
import type { staffContract } from '#shared/contract/staff.ts';

type Staff = typeof staffContract.staff;

/** Everything on the board but the counts. */
export type StaffLook = z.output<Staff['look']['output']>;
/** Where people got stuck today. */
export type StaffCounts = z.output<Staff['counts']['output']>;
/** A line of the log that is about no visit. */
export type StaffLogLine = z.output<Staff['log']['output']>['lines'][number];
