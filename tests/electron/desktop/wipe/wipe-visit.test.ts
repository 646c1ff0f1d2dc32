import { expect, test } from 'vitest';
import { wipeVisit } from '#electron/desktop/wipe/wipe-visit.ts';
import { createFakePair } from '#tests/support/fake-pair.ts';
import { createFakeTimer } from '#tests/support/fake-timer.ts';

const checked = async () => 'checked' as const;
const places = { clipboard: checked, temp: checked };
type Pair = ReturnType<typeof createFakePair>;

function start(changes: Partial<Pair> = {}) {
  const timer = createFakeTimer();
  const time = { after: timer.after, passed: timer.now, clock: timer.now };
  return { timer, wipe: wipeVisit({ ...createFakePair(), ...changes }, places, time).whole };
}

/** Lets everything happen that waits for nothing but its turn. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

test('what was seen is found, and said so', async () => {
  const { wipe } = start({ clearPaper: async () => 'printed' });
  const found = { portalSession: 'ended', memory: 'processes-gone', paper: 'printed' };
  expect(await wipe).toMatchObject({ found, parts: { session: 'checked', paper: 'checked' } });
});

test('nobody logged in and nothing printed is none, not missed', async () => {
  const { wipe } = start({ endSession: async () => 'none' });
  const done = await wipe;
  expect(done.parts).toMatchObject({ session: 'none', paper: 'none' });
  expect(done.found).toEqual({ portalSession: 'none', memory: 'processes-gone' });
});

test('a portal that says nothing in time is unknown, also when it answers later', async () => {
  const late = Promise.withResolvers<'ended'>();
  const { timer, wipe } = start({ endSession: () => late.promise });
  await settle();
  timer.pass(4_500);
  late.resolve('ended');
  expect(await wipe).toMatchObject({
    found: { portalSession: 'unknown' },
    parts: { session: 'missed', processes: 'checked' },
  });
});

test('a process that is still there, or still listed, is nothing that was checked', async () => {
  const stays = await start({ endProcesses: async () => false }).wipe;
  expect(stays).toMatchObject({ found: { memory: 'not-checked' }, parts: { processes: 'missed' } });
  const listed = await start({ isListed: async () => true }).wipe;
  expect(listed).toMatchObject({ found: { memory: 'not-checked' }, parts: { check: 'missed' } });
});

test('a queue that answers too late has unknown paper', async () => {
  const { timer, wipe } = start({ clearPaper: () => new Promise(() => undefined) });
  await settle();
  timer.pass(15_000);
  expect(await wipe).toMatchObject({ found: { paper: 'unknown' }, parts: { paper: 'missed' } });
});
