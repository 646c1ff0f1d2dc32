import { flushPromises } from '@vue/test-utils';
import { vi } from 'vitest';
import App from '#renderer/App.vue';
import { done } from '#shared/outcome.ts';
import { show, type FakeWorld, type Shown } from './mount.ts';

/** Timers that stand still until a test lets seconds pass. */
export function holdTime(): void {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'],
  });
}

/** Lets so many seconds pass. */
export async function pass(seconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(seconds * 1000);
  await flushPromises();
}

/** The whole page over a world, in English. */
export async function open(world: FakeWorld, props: Record<string, unknown> = {}): Promise<Shown> {
  const page = show(App, { connect: world.connect, ...props });
  await settle();
  await page.press('English');
  return page;
}

/** Screens that are loaded when they are first wanted come a little later. */
export async function settle(): Promise<void> {
  await vi.dynamicImportSettled();
  await flushPromises();
}

export async function choose(page: Shown, words: string): Promise<void> {
  await page.press(words);
  await settle();
}

async function signInFor(page: Shown, task: string): Promise<void> {
  await choose(page, task);
  await page.type('personalId', 'u000000a');
  await page.type('password', 'secret');
  await page.send();
  await settle();
}

/** Signed in, with the overview before the visitor. */
export function atOverview(page: Shown): Promise<void> {
  return signInFor(page, 'What is still to do');
}

export function atWizard(page: Shown): Promise<void> {
  return signInFor(page, 'Multi-factor authentication');
}

export const signedIn = { signIn: async () => done({ state: 'signed-in' } as const) };
