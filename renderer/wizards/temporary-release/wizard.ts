import { z } from 'zod';
import { digitsOf } from '#shared/answers.ts';
import { done } from '#shared/outcome.ts';
import ClosedStep from '#renderer/steps/ClosedStep.vue';
import { overviewOf, type Given, type Wizard } from '#renderer/wizard/define.ts';
import CodeStep from './CodeStep.vue';
import DoneStep from './DoneStep.vue';
import NoDeviceStep from './NoDeviceStep.vue';
import type { ReleaseShape } from './shape.ts';

const nothing = () => z.strictObject({});
const closed = { asks: nothing, screen: ClosedStep, idle: 'usual', end: 'closed' } as const;

/** How many digits a release code has is the profile's; what it is, the portal's to say. */
function codeAnswer({ institution }: Given) {
  const [fewest, most] = institution.mfa.release?.digits ?? [1, 16];
  return z
    .strictObject({ releaseCode: z.string().transform(digitsOf) })
    .refine(({ releaseCode }) => /^\d+$/.test(releaseCode), { message: 'digits', abort: true })
    .refine(({ releaseCode: { length } }) => length >= fewest && length <= most, {
      message: 'digits',
    });
}

/** For some hours no digits are asked for off campus (domain.md 4.4). */
export const temporaryRelease: Wizard<ReleaseShape> = {
  name: 'temporary-release',
  needs: 'release',
  startsAt: [
    { to: 'not-offered', when: ({ given }) => given.institution.mfa.release === undefined },
    { to: 'no-device', when: ({ given }) => overviewOf(given).mfa.registeredAt === undefined },
    { to: 'used-up', when: ({ given }) => overviewOf(given).mfa.releasesLeft === 0 },
    { to: 'code' },
  ],
  keepsAtEnd: ['release'],
  steps: {
    'not-offered': closed,
    'no-device': { ...closed, screen: NoDeviceStep },
    'used-up': { ...closed, screen: NoDeviceStep },
    code: {
      asks: codeAnswer,
      screen: CodeStep,
      does: async ({ given, answer, signal }) => {
        const released = await given.host.mfa.release(answer, { signal });
        return released.ok ? done({ release: released.value }) : released;
      },
      goesTo: [{ to: 'done' }],
      detours: { 'mfa-not-registered': 'no-device', 'releases-used-up': 'used-up' },
      idle: 'usual',
      forgets: true,
      settles: () => true,
    },
    done: { asks: nothing, screen: DoneStep, idle: 'usual', end: 'finished' },
  },
};
