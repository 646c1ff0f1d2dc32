import { enableAutoUnmount } from '@vue/test-utils';
import { afterEach, beforeEach, vi } from 'vitest';
import { anOverview, noon } from '#tests/renderer/wizard/given.ts';
import type { mountWizard } from './mount-wizard.ts';

export type Screen = ReturnType<typeof mountWizard>;

/** The kiosk's clock stands at `noon` and moves when a test says so. */
export function stopTheClock(): void {
  enableAutoUnmount(afterEach);
  beforeEach(() => {
    vi.useFakeTimers({ now: noon, toFake: ['Date', 'setInterval', 'clearInterval'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
}

/** An overview that says something else about MFA. */
export function mfaOf(changes: Partial<(typeof anOverview)['mfa']>) {
  return { overview: { ...anOverview, mfa: { ...anOverview.mfa, ...changes } } };
}

export async function toDigits(screen: Screen): Promise<void> {
  await screen.go();
  await screen.go();
}

export async function toRelease(screen: Screen): Promise<void> {
  await toDigits(screen);
  await screen.type(0, '482913');
}
