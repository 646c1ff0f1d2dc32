import { z } from 'zod';
import type { Wizard } from '#renderer/wizard/define.ts';
import SystemsStep from './SystemsStep.vue';

/** Which ID goes where (domain.md 5). */
export const whichId: Wizard = {
  name: 'which-id',
  needs: 'nothing',
  startsAt: [{ to: 'systems' }],
  keepsAtEnd: [],
  steps: {
    systems: { asks: () => z.strictObject({}), screen: SystemsStep, idle: 'usual', end: 'closed' },
  },
};
