// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils';
import { expect, it, vi } from 'vitest';
import { done } from '#shared/outcome.ts';
import type { Given } from '#renderer/wizard/define.ts';
import { aKey } from './key.ts';
import { mountWizard } from './mount-wizard.ts';

/** A host whose key comes when the test says so. */
function slowKey() {
  let give: (key: ReturnType<typeof aKey>) => void = () => undefined;
  const begin = vi.fn<Given['host']['mfa']['begin']>(async () =>
    new Promise<ReturnType<typeof aKey>>((resolve) => (give = resolve)).then(done),
  );
  const screen = mountWizard({ begin });
  const main = screen.frame.get('button[type=submit]').element;
  return { begin, screen, main, give: (id: string) => give(aKey(id)) };
}
const click = (detail: number) =>
  new MouseEvent('click', { detail, bubbles: true, cancelable: true });

it('counts a double click as one press', async () => {
  const { begin, main, screen } = slowKey();
  main.dispatchEvent(click(1));
  main.dispatchEvent(click(2));
  await flushPromises();
  expect(begin).toHaveBeenCalledTimes(1);
  screen.frame.unmount();
});

it('does not take the second click of a double click for a press on the next screen', async () => {
  const { screen, main, give } = slowKey();
  main.dispatchEvent(click(1));
  give('key-1');
  await flushPromises();
  expect(screen.heading()).toBe('Scan this QR code');
  screen.frame.get('button[type=submit]').element.dispatchEvent(click(2));
  await flushPromises();
  expect(screen.heading()).toBe('Scan this QR code');
  screen.frame.unmount();
});

it('does not take a held Enter for more presses', async () => {
  const { screen } = slowKey();
  const held = new KeyboardEvent('keydown', { key: 'Enter', repeat: true, cancelable: true });
  screen.frame.get('form').element.dispatchEvent(held);
  expect(held.defaultPrevented).toBe(true);
  screen.frame.unmount();
});

it('aborts the call when the visit ends under it', async () => {
  const { begin, screen, main } = slowKey();
  main.dispatchEvent(click(1));
  await flushPromises();
  const signal = begin.mock.calls[0]?.[1]?.signal;
  expect(signal?.aborted).toBe(false);
  screen.frame.unmount();
  expect(signal?.aborted).toBe(true);
});
