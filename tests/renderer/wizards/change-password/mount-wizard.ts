import { flushPromises, mount } from '@vue/test-utils';
import { createI18n } from 'vue-i18n';
import failureEn from '#renderer/i18n/failure/messages/en.json' with { type: 'json' };
import failureJa from '#renderer/i18n/failure/messages/ja.json' with { type: 'json' };
import pageEn from '#renderer/i18n/messages/en.json' with { type: 'json' };
import pageJa from '#renderer/i18n/messages/ja.json' with { type: 'json' };
import stepsEn from '#renderer/steps/messages/en.json' with { type: 'json' };
import stepsJa from '#renderer/steps/messages/ja.json' with { type: 'json' };
import type { Given } from '#renderer/wizard/define.ts';
import paperEn from '#renderer/paper/messages/en.json' with { type: 'json' };
import paperJa from '#renderer/paper/messages/ja.json' with { type: 'json' };
import frameEn from '#renderer/wizard/messages/en.json' with { type: 'json' };
import frameJa from '#renderer/wizard/messages/ja.json' with { type: 'json' };
import WizardFrame from '#renderer/wizard/WizardFrame.vue';
import en from '#renderer/wizards/change-password/messages/en.json' with { type: 'json' };
import ja from '#renderer/wizards/change-password/messages/ja.json' with { type: 'json' };
import { changePassword } from '#renderer/wizards/change-password/wizard.ts';
import { done } from '#shared/outcome.ts';
import { givenWith, hostWith } from '#tests/renderer/wizard/given.ts';

export const good = 'Ishibashi#26';
export const changedAt = '2026-11-24T01:25:00.000Z';

/** The wizard as the visitor sees it, over a host that changes the password unless told otherwise. */
export function mountWizard(
  calls: Parameters<typeof hostWith>[0] = {},
  changes: Partial<Given> = {},
  locale: 'en' | 'ja' = 'en',
) {
  const i18n = createI18n({
    legacy: false,
    locale,
    messages: {
      en: {
        ...pageEn,
        failure: failureEn,
        wizard: frameEn,
        steps: stepsEn,
        paper: paperEn,
        'change-password': en,
      },
      ja: {
        ...pageJa,
        failure: failureJa,
        wizard: frameJa,
        steps: stepsJa,
        paper: paperJa,
        'change-password': ja,
      },
    },
  });
  const host = hostWith({ change: async () => done({ changedAt }), ...calls });
  const { institution, overview, limits, state, memory } = givenWith(changes);
  const frame = mount(WizardFrame, {
    props: { wizard: changePassword, host, institution, overview, limits, state, memory },
    global: { plugins: [i18n] },
    attachTo: document.body,
  });
  const go = async () => {
    await frame.get('form').trigger('submit');
    await flushPromises();
  };
  return {
    frame,
    go,
    heading: () => frame.get('h1').text(),
    text: () => frame.text().replace(/\s+/g, ' '),
    alerts: () => frame.findAll('[role=alert]').map((alert) => alert.text().replace(/\s+/g, ' ')),
    main: () => frame.find('[type=submit]'),
    press: async (words: string) => {
      const found = frame.findAll('button').find((each) => each.text().includes(words));
      await found?.trigger('click');
      await flushPromises();
    },
    /** Types the same into both fields and presses the main button. */
    choose: async (password = good) => {
      for (const field of frame.findAll('input')) await field.setValue(password);
      await go();
    },
    /** The rows of the last screen: when, and what. */
    ledger: () =>
      frame
        .findAll('.when > div')
        .map((row) => [row.get('dt').text(), row.get('dd').text()] as const),
  };
}
