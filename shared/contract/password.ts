import { z } from 'zod';
import { password as typedPassword } from '#shared/answers.ts';
import { portalTrouble } from '#shared/outcome.ts';
import { method } from './define.ts';

const changed = z.object({
  changedAt: z.iso.datetime(),
  /** How many other sessions the portal ended; absent where it can't, or wasn't asked to. */
  otherSessionsEnded: z.int().min(0).optional(),
});
export type PasswordChange = z.infer<typeof changed>;

export const password = {
  /**
   * Changes the password. Where the portal wants the present one, the visit's process adds the one
   * that was typed last, for three minutes and once; without it `proof-needed`.
   */
  change: method(
    z.strictObject({ newPassword: typedPassword, endOtherSessions: z.boolean() }),
    changed,
    ['proof-needed', 'password-refused', 'session-ended', ...portalTrouble],
  ),
  /**
   * What became of a change whose result did not come. `not-changed` is the portal's promise that
   * it is not done late either; `nothing-open` where no change of this visit is open.
   */
  settle: method(
    z.strictObject({}),
    z.discriminatedUnion('state', [
      z.object({ state: z.literal('changed'), ...changed.shape }),
      z.object({ state: z.enum(['not-changed', 'nothing-open']) }),
    ]),
    ['password-refused', 'proof-needed', 'session-ended', ...portalTrouble],
  ),
};
