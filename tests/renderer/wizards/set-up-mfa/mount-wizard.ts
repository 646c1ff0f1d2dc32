import { flushPromises, mount } from '@vue/test-utils';
import { createI18n } from 'vue-i18n';
import type { Given } from '#renderer/wizard/define.ts';
import failureEn from '#renderer/i18n/failure/messages/en.json' with { type: 'json' };
import failureJa from '#renderer/i18n/failure/messages/ja.json' with { type: 'json' };
import pageEn from '#renderer/i18n/messages/en.json' with { type: 'json' };
import pageJa from '#renderer/i18n/messages/ja.json' with { type: 'json' };
import paperEn from '#renderer/paper/messages/en.json' with { type: 'json' };
import paperJa from '#renderer/paper/messages/ja.json' with { type: 'json' };
import frameEn from '#renderer/wizard/messages/en.json' with { type: 'json' };
import frameJa from '#renderer/wizard/messages/ja.json' with { type: 'json' };
import stepsEn from '#renderer/steps/messages/en.json' with { type: 'json' };
import stepsJa from '#renderer/steps/messages/ja.json' with { type: 'json' };
import WizardFrame from '#renderer/wizard/WizardFrame.vue';
import en from '#renderer/wizards/set-up-mfa/messages/en.json' with { type: 'json' };
import ja from '#renderer/wizards/set-up-mfa/messages/ja.json' with { type: 'json' };
import { setUpMfa } from '#renderer/wizards/set-up-mfa/wizard.ts';
import { done } from '#shared/outcome.ts';
import { givenWith, hostWith, registered } from '#tests/renderer/wizard/given.ts';
import { aKey } from './key.ts';

/** What a visit keeps across its wizards, as VisitScreen does. */
export function aMemory() {
  const memory = { hasShownKey: false, noteShownKey: () => void (memory.hasShownKey = true) };
  return memory;
}

export type FakeCalls = Parameters<typeof hostWith>[0];

/** The wizard as the visitor sees it, over a host whose calls go well unless a test says otherwise. */
export function mountWizard(calls: FakeCalls = {}, changes: Partial<Given> = {}) {
  const i18n = createI18n({
    legacy: false,
    locale: 'en',
    messages: {
      en: {
        ...pageEn,
        failure: failureEn,
        wizard: frameEn,
        steps: stepsEn,
        paper: paperEn,
        'set-up-mfa': en,
      },
      ja: {
        ...pageJa,
        failure: failureJa,
        wizard: frameJa,
        steps: stepsJa,
        paper: paperJa,
        'set-up-mfa': ja,
      },
    },
  });
  const host = hostWith({
    begin: async () => done(aKey('key-1')),
    check: async () => done({}),
    complete: async () => registered,
    ...calls,
  });
  const { institution, overview, limits, state } = givenWith(changes);
  const memory = changes.memory ?? aMemory();
  const frame = mount(WizardFrame, {
    props: { wizard: setUpMfa, host, institution, overview, limits, state, memory },
    global: { plugins: [i18n] },
    attachTo: document.body,
  });
  const settle = flushPromises;
  return {
    frame,
    i18n,
    text: () => frame.text().replace(/\s+/g, ' '),
    heading: () => frame.get('h1').text(),
    alerts: () => frame.findAll('[role=alert]').map((alert) => alert.text().replace(/\s+/g, ' ')),
    button: (words: string) =>
      frame.findAll('button').find((found) => found.text().includes(words)),
    /** Presses the main button, as Enter would. */
    go: async () => {
      await frame.get('form').trigger('submit');
      await settle();
    },
    press: async (words: string) => {
      const found = frame.findAll('button').find((each) => each.text().includes(words));
      await found?.trigger('click');
      await settle();
    },
    type: async (index: number, text: string) => {
      await frame.findAll('input')[index]?.setValue(text);
      await settle();
    },
  };
}
