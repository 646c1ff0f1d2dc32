// @vitest-environment happy-dom
import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils';
import { h, type FunctionalComponent } from 'vue';
import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import { createEveryText } from '#renderer/gallery/every-text.ts';
import { printerKey } from '#renderer/paper/printer.ts';
import TakeAway from '#renderer/paper/TakeAway.vue';
import type { Wizard } from '#renderer/wizard/define.ts';
import type { StepControl } from '#renderer/wizard/use-wizard.ts';
import WizardFrame from '#renderer/wizard/WizardFrame.vue';
import { done, fail, type Outcome } from '#shared/outcome.ts';
import { givenWith } from '#tests/renderer/wizard/given.ts';
import { said } from './given.ts';

enableAutoUnmount(afterEach);

/** A last screen with nothing on it but the way to the slip. */
const screen: FunctionalComponent<{ step: StepControl }> = ({ step }) =>
  h(
    TakeAway,
    { step, said },
    { default: ({ take }: Offer) => h('button', { onClick: take }, 'take') },
  );
screen.props = ['step'];
interface Offer {
  readonly take: () => void;
}
const steps = {
  done: { asks: () => z.strictObject({}), screen, idle: 'usual', end: 'finished' },
} as const;
const wizard: Wizard = {
  ...{ name: 'my-extension', needs: 'registration', startsAt: [{ to: 'done' }] },
  ...{ steps, keepsAtEnd: [] },
};

/** What printing ends in; without that there is no printer. */
async function atSlip(outcome?: Outcome<object>) {
  const { host, institution, overview, limits, state, memory } = givenWith();
  const printer = {
    isThere: () => outcome !== undefined,
    isStopped: () => false,
    print: async () => outcome ?? fail('printer-missing', { paper: 'slip' }),
  };
  const frame = mount(WizardFrame, {
    props: { wizard, host, institution, overview, limits, state, memory },
    global: { plugins: [createEveryText('en')], provide: { [printerKey]: printer } },
  });
  const press = async (words: string) => {
    const found = frame.findAll('button').find((button) => button.text().includes(words));
    await found?.trigger('click');
    await flushPromises();
  };
  await press('take');
  return {
    press,
    hasCode: () => frame.find('canvas').exists(),
    text: () => frame.text(),
    kinds: () => (frame.emitted('idle-kind') ?? []).flat(),
  };
}

test('without a printer the words stand in a code at once, and the phone is in hand', async () => {
  const { hasCode, kinds, press } = await atSlip();
  expect([hasCode(), kinds()]).toEqual([true, ['usual', 'phone']]);
  await press('Back');
  expect(kinds()).toEqual(['usual', 'phone', 'usual']);
});

test('with one it is offered on paper, and on the phone to whoever would rather', async () => {
  const { hasCode, kinds, press } = await atSlip(done({}));
  expect([hasCode(), kinds()]).toEqual([false, ['usual']]);
  await press('On my phone');
  expect([hasCode(), kinds()]).toEqual([true, ['usual', 'phone']]);
  await press('Print the slip');
  expect([hasCode(), kinds()]).toEqual([false, ['usual', 'phone', 'usual']]);
});

test('what was not printed stands in a code, and why is said', async () => {
  const { hasCode, kinds, press, text } = await atSlip(fail('printer-paused', { paper: 'slip' }));
  await press('Print the slip');
  expect([hasCode(), kinds()]).toEqual([true, ['usual', 'phone']]);
  expect(text()).toContain('The printer is stopped. Nothing was printed');
});
