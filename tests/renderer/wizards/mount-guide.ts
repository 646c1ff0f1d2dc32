import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils';
import { afterEach } from 'vitest';
import { createEveryText } from '#renderer/gallery/every-text.ts';
import type { Given, Wizard } from '#renderer/wizard/define.ts';
import WizardFrame from '#renderer/wizard/WizardFrame.vue';
import { givenWith } from '#tests/renderer/wizard/given.ts';

enableAutoUnmount(afterEach);

/** A guide as somebody reads it who has not signed in, in English unless told otherwise. */
export function mountGuide(
  wizard: Wizard,
  changes: Partial<Given> = {},
  language: 'en' | 'ja' = 'en',
) {
  const i18n = createEveryText(language);
  const { host, institution, limits, state, memory } = givenWith(changes);
  const frame = mount(WizardFrame, {
    props: { wizard, host, institution, limits, state, memory },
    global: { plugins: [i18n] },
    attachTo: document.body,
  });
  return {
    text: () => frame.text().replace(/\s+/g, ' '),
    heading: () => frame.get('h1').text(),
    buttons: () => frame.findAll('button').map((button) => button.text()),
    press: async (words: string) => {
      const found = frame.findAll('button').find((button) => button.text().includes(words));
      if (!found) throw new Error(`no button "${words}" on: ${frame.text()}`);
      await found.trigger('click');
      await flushPromises();
    },
    /** Tasks that were opened from it. */
    opened: () => (frame.emitted('open') ?? []).flat(),
    emitted: (event: string) => frame.emitted(event) ?? [],
  };
}
