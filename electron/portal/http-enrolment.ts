import { done } from '#shared/outcome.ts';
import { outcomeOf } from './answer.ts';
import type { Ask } from './ask.ts';
import type { Portal } from './portal.ts';

type Enrolment = Pick<Portal, 'beginEnrolment' | 'checkEnrolment' | 'completeEnrolment'>;

/** Registering a device for one-time codes, over HTTP. */
export function createEnrolment(ask: Ask): Enrolment {
  return {
    async beginEnrolment({ token }) {
      const answer = await ask('beginEnrolment', { parameters: {}, body: {}, token });
      if (answer.kind !== 'reply') return outcomeOf(answer);
      return done({ ...answer.value, portalTime: answer.portalTime });
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
          body: { releaseCode },
          token,
        }),
      ),
  };
}
