import { z } from 'zod';
import type { Wizard } from '#renderer/wizard/define.ts';
import CausesStep from './CausesStep.vue';

/** It works here but not there (domain.md 1, experience.md 4). */
export const notThere: Wizard = {
  name: 'not-there',
  needs: 'nothing',
  startsAt: [{ to: 'causes' }],
  keepsAtEnd: [],
  steps: {
    causes: { asks: () => z.strictObject({}), screen: CausesStep, idle: 'usual', end: 'closed' },
  },
};
