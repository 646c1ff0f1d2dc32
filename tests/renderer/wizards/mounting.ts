import { flushPromises, mount, type DOMWrapper } from '@vue/test-utils';
import { createEveryText } from '#renderer/gallery/every-text.ts';
import type { Given, Wizard } from '#renderer/wizard/define.ts';
import WizardFrame from '#renderer/wizard/WizardFrame.vue';
import { givenWith, hostWith } from '#tests/renderer/wizard/given.ts';

/** A wizard as the visitor sees it, over a host whose calls a test has written down. */
export function mountAny(
  wizard: Wizard,
  calls: Parameters<typeof hostWith>[0],
  changes: Partial<Given> = {},
) {
  const i18n = createEveryText('en');
  const { institution, overview, limits, state, memory } = givenWith(changes);
  const frame = mount(WizardFrame, {
    props: { wizard, host: hostWith(calls), institution, overview, limits, state, memory },
    global: { plugins: [i18n] },
    attachTo: document.body,
  });
  const textOf = (found: DOMWrapper<Element>) => found.text().replace(/\s+/g, ' ');
  const button = (words: string) =>
    frame.findAll('button').find((found) => textOf(found).includes(words));
  return {
    emitted: (name: string) => frame.emitted(name),
    html: () => frame.html(),
    text: () => frame.text().replace(/\s+/g, ' '),
    heading: () => frame.get('h1').text(),
    alerts: () => frame.findAll('[role=alert]').map(textOf),
    /** What is said politely. */
    status: () => frame.findAll('[role=status]').map(textOf).join(' '),
    fields: () => frame.findAll('input').length,
    button: (words: string): Element | undefined => button(words)?.element,
    main: () => frame.find('button.btn--main').text(),
    valueOf: (name: string) => frame.get<HTMLInputElement>(`input[name=${name}]`).element.value,
    speak: (language: 'ja' | 'en') => {
      i18n.global.locale.value = language;
      return flushPromises();
    },
    /** Presses the main button, as Enter would. */
    go: async () => {
      await frame.get('form').trigger('submit');
      await flushPromises();
    },
    press: async (words: string) => {
      await button(words)?.trigger('click');
      await flushPromises();
    },
    type: async (name: string, text: string) => {
      const field = frame.get(`input[name=${name}]`);
      await field.setValue(text);
      await field.trigger('change');
      await flushPromises();
    },
    leave: () => {
      frame.unmount();
    },
  };
}
export type Mounted = ReturnType<typeof mountAny>;
