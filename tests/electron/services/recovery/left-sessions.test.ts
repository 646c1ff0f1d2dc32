import { expect, test } from 'vitest';
import { endLeftSessions } from '#electron/services/recovery/left-sessions.ts';
import type { Wipe } from '#electron/services/visits/wipe.ts';
import { createFakeTimer } from '#tests/support/fake-timer.ts';
import { wipeParts, type PartResult } from '#shared/wipe-parts.ts';

/** A kiosk whose portal answers as told; it gets by how long ago the sessions began, in seconds. */
function open(...answers: readonly boolean[]) {
  const { every, now, pass } = createFakeTimer();
  const asked: number[] = [];
  const left = endLeftSessions({
    every,
    passed: now,
    end: async (begunSecondsAgo) => answers[asked.push(begunSecondsAgo) - 1] ?? true,
  });
  const step = async (milliseconds: number) => {
    pass(milliseconds);
    await settle();
  };
  return { left, asked, step };
}

function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function wiped(session: PartResult, tookMs: number): Wipe {
  const parts = Object.fromEntries(wipeParts.map((part) => [part, 'checked' as const]));
  // Every part is in the list.
  return { at: 0, tookMs, parts: { ...(parts as Wipe['parts']), session } };
}

test('a start ends everything from before it, and tries until the portal has said so', async () => {
  const { asked, step } = open(false, false);
  await settle();
  await step(10_000);
  await step(10_000);
  await step(60_000);
  expect(asked).toEqual([0, 10, 20]);
});

test('a wipe that has seen the session end leaves nothing', async () => {
  const { left, asked } = open();
  await settle();
  left.afterWipe(wiped('checked', 300));
  left.afterWipe(wiped('none', 300));
  expect(asked).toEqual([0]);
});

test('a visit that took its token with it is ended by its age, and the next visitor’s is not', async () => {
  const { left, asked, step } = open(true, false);
  await step(60_000);
  left.afterWipe(wiped('missed', 6_500));
  await settle();
  await step(10_000);
  expect(asked).toEqual([0, 4, 14]);
});
