import { z } from 'zod';
import type { Wizard } from '#renderer/wizard/define.ts';
import HandOutStep from './HandOutStep.vue';

/** For somebody who has nothing to sign in with yet (experience.md 4). */
export const noId: Wizard = {
  name: 'no-id',
  needs: 'nothing',
  startsAt: [{ to: 'hand-out' }],
  keepsAtEnd: [],
  steps: {
    'hand-out': {
      asks: () => z.strictObject({}),
      screen: HandOutStep,
      idle: 'usual',
      end: 'closed',
    },
  },
};
