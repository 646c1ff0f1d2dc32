import { z } from 'zod';
import type { Wizard } from '#renderer/wizard/define.ts';
import DeskStep from './DeskStep.vue';

/** The sheet for the desk that reissues a password (experience.md 4). */
export const forgottenPassword: Wizard = {
  name: 'forgotten-password',
  needs: 'nothing',
  startsAt: [{ to: 'desk' }],
  keepsAtEnd: [],
  steps: {
    desk: { asks: () => z.strictObject({}), screen: DeskStep, idle: 'phone', end: 'closed' },
  },
};
