import { z } from 'zod';
import { done } from '#shared/outcome.ts';
import ClosedStep from '#renderer/steps/ClosedStep.vue';
import { extensionAnswer } from '#renderer/steps/extension.ts';
import ExtensionStep from '#renderer/steps/ExtensionStep.vue';
import { overviewOf, type Wizard } from '#renderer/wizard/define.ts';
import FirstLoginFirstStep from '#renderer/steps/FirstLoginFirstStep.vue';
import DoneStep from './DoneStep.vue';
import type { ExtensionShape } from './shape.ts';

const nothing = () => z.strictObject({});

/** The extension number of faculty and staff (domain.md 2.2). */
export const myExtension: Wizard<ExtensionShape> = {
  name: 'my-extension',
  needs: 'registration',
  startsAt: [
    {
      to: 'not-for-you',
      when: ({ given }) => overviewOf(given).registration.extension.edit === 'none',
    },
    { to: 'first', when: ({ given }) => overviewOf(given).registration.state !== 'done' },
    { to: 'number' },
  ],
  keepsAtEnd: ['number'],
  steps: {
    'not-for-you': { asks: nothing, screen: ClosedStep, idle: 'usual', end: 'closed' },
    first: { asks: nothing, screen: FirstLoginFirstStep, idle: 'usual', end: 'closed' },
    number: {
      asks: ({ institution }) => extensionAnswer(institution.extension, false),
      screen: ExtensionStep,
      does: async ({ given, answer, signal }) => {
        const extension = answer.extension ?? '';
        const { changeExtension } = given.host.registration;
        const changed = await changeExtension({ extension }, { signal });
        return changed.ok ? done({ number: changed.value.extension.number ?? extension }) : changed;
      },
      goesTo: [{ to: 'done' }],
      detours: { 'not-editable': 'not-for-you' },
      idle: 'usual',
      settles: () => true,
    },
    done: { asks: nothing, screen: DoneStep, idle: 'usual', end: 'finished' },
  },
};
