import { done } from '#shared/outcome.ts';
import { outcomeOf, timedOutcomeOf } from './answer.ts';
import type { Ask } from './ask.ts';
import type { Portal } from './portal.ts';

type Mfa = Pick<Portal, 'beginEnrolment' | 'checkEnrolment' | 'completeEnrolment' | 'release'>;

/** Devices for one-time codes and the temporary release, over HTTP. */
export function createMfa(ask: Ask): Mfa {
  return {
    async beginEnrolment({ token }) {
      return timedOutcomeOf(await ask('beginEnrolment', { parameters: {}, body: {}, token }));
    },
    async checkEnrolment({ token }, enrolmentId, code) {
      const request = { parameters: { enrolmentId }, body: { code }, token };
      const answer = await ask('checkEnrolment', request);
      if (answer.kind === 'failed') return outcomeOf(answer);
      const { portalTime } = answer;
      if (answer.kind === 'reply') return done({ accepted: true, portalTime });
      if (answer.code === 'code-refused') return done({ accepted: false, portalTime });
      return outcomeOf(answer);
    },
    completeEnrolment: async ({ token }, enrolmentId, releaseCode) =>
      outcomeOf(
        await ask('completeEnrolment', {
          parameters: { enrolmentId },
          body: releaseCode === undefined ? {} : { releaseCode },
          token,
        }),
      ),
    release: async ({ token }, releaseCode) =>
      outcomeOf(await ask('release', { parameters: {}, body: { releaseCode }, token })),
  };
}
