import type { Client } from '#shared/contract/define.ts';
import type { staffContract } from '#shared/contract/staff.ts';

/** The calls of staff, as the page has them. */
export type StaffCalls = Client<typeof staffContract>['staff'];

/** How staff leave the board; each of them takes this page away. */
export type Going = 'goBack' | 'restart' | 'leave';
