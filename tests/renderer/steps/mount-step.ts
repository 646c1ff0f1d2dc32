import { flushPromises, mount } from '@vue/test-utils';
import { createI18n } from 'vue-i18n';
import { z } from 'zod';
import failureEn from '#renderer/i18n/failure/messages/en.json' with { type: 'json' };
import failureJa from '#renderer/i18n/failure/messages/ja.json' with { type: 'json' };
import pageEn from '#renderer/i18n/messages/en.json' with { type: 'json' };
import pageJa from '#renderer/i18n/messages/ja.json' with { type: 'json' };
import signInEn from '#renderer/screens/sign-in/messages/en.json' with { type: 'json' };
import signInJa from '#renderer/screens/sign-in/messages/ja.json' with { type: 'json' };
import { newPasswordAnswer } from '#renderer/steps/new-password.ts';
import PasswordStep from '#renderer/steps/PasswordStep.vue';
import stepsEn from '#renderer/steps/messages/en.json' with { type: 'json' };
import stepsJa from '#renderer/steps/messages/ja.json' with { type: 'json' };
import type { Doing, Wizard } from '#renderer/wizard/define.ts';
import frameEn from '#renderer/wizard/messages/en.json' with { type: 'json' };
import frameJa from '#renderer/wizard/messages/ja.json' with { type: 'json' };
import WizardFrame from '#renderer/wizard/WizardFrame.vue';
import { done, type Outcome } from '#shared/outcome.ts';
import type { PasswordPolicy } from '#shared/password-policy.ts';
import { anOverview, givenWith } from '#tests/renderer/wizard/given.ts';

type Answers = { password: { newPassword: string; again: string }; done: object };
type Chooser = { readonly answers: Answers; readonly results: Record<string, never> };
type Reply = Outcome<Record<string, never>>;

interface Mounting {
  readonly policy: PasswordPolicy;
  readonly does?: (doing: Doing<Chooser, 'password'>) => Promise<Reply>;
  readonly language?: 'en' | 'ja';
}

const words = {
  chooser: {
    stones: { password: 'Password', done: 'Done' },
    password: { heading: 'Choose a password', main: 'Use it' },
  },
};

/** The step for a new password in a wizard that asks for nothing else. */
export function mountPasswordStep({ policy, does, language = 'en' }: Mounting) {
  const wizard: Wizard<Chooser> = {
    name: 'chooser',
    needs: 'registration',
    startsAt: [{ to: 'password' }],
    keepsAtEnd: [],
    steps: {
      password: {
        asks: () => newPasswordAnswer(policy),
        screen: PasswordStep,
        does: does ?? (async () => done({})),
        goesTo: [{ to: 'done' }],
        idle: 'usual',
      },
      done: {
        asks: () => z.object({}),
        screen: { template: '<h1>Done</h1>' },
        idle: 'usual',
        end: 'finished',
      },
    },
  };
  const i18n = createI18n({
    legacy: false,
    locale: language,
    messages: {
      en: {
        ...pageEn,
        'sign-in': signInEn,
        failure: failureEn,
        wizard: frameEn,
        steps: stepsEn,
        ...words,
      },
      ja: {
        ...pageJa,
        'sign-in': signInJa,
        failure: failureJa,
        wizard: frameJa,
        steps: stepsJa,
        ...words,
      },
    },
  });
  const overview = { ...anOverview, password: { ...anOverview.password, policy } };
  const { host, institution, limits, state, memory } = givenWith();
  const frame = mount(WizardFrame, {
    props: { wizard, host, institution, overview, limits, state, memory },
    global: { plugins: [i18n] },
    attachTo: document.body,
  });
  const fields = () => frame.findAll('input');
  return {
    frame,
    fields: (): HTMLInputElement[] => fields().map(({ element }) => element),
    /** Rule rows as they stand on the screen: how they look, and what they say. */
    rows: () =>
      frame.findAll('.rules li').map((row) => ({
        look: row.classes().join(' ') || 'open',
        text: row.text().replace(/\s+/g, ' '),
      })),
    main: () => frame.get('.btn--main').text(),
    text: () => frame.text().replace(/\s+/g, ' '),
    type: async (password: string, again?: string) => {
      await fields()[0]?.setValue(password);
      if (again !== undefined) await fields()[1]?.setValue(again);
    },
    go: async () => {
      await frame.get('form').trigger('submit');
      await flushPromises();
    },
  };
}
