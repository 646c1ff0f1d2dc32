import { done } from '#shared/outcome.ts';
import { outcomeOf } from './answer.ts';
import type { Ask } from './ask.ts';
import type { Portal } from './portal.ts';
import type { Settle } from './write.ts';

type Password = Pick<Portal, 'changePassword' | 'settlePassword'>;

/** Changing the password, and finding out whether it was changed, over HTTP. */
export function createPassword(ask: Ask, settle: Settle): Password {
  return {
    changePassword: async ({ token }, body) =>
      outcomeOf(await ask('changePassword', { parameters: {}, body, token })),
    async settlePassword() {
      const settled = await settle('changePassword');
      if (settled.kind === 'nothing-open') return done({ state: 'nothing-open' });
      if (settled.kind === 'never-arrived') return done({ state: 'not-changed' });
      const outcome = outcomeOf(settled);
      return outcome.ok ? done({ state: 'changed', ...outcome.value }) : outcome;
    },
  };
}
