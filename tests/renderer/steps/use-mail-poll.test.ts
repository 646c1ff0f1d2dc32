import { flushPromises } from '@vue/test-utils';
import { effectScope, reactive } from 'vue';
import { expect, it } from 'vitest';
import type { MailState } from '#shared/contract/registration.ts';
import { done, fail, type Outcome } from '#shared/outcome.ts';
import { useMailPoll } from '#renderer/steps/use-mail-poll.ts';

const waiting = done<MailState>({ state: 'mail-pending' });
const opened = done<MailState>({ state: 'done' });
const away = fail('portal-unreachable', { changed: 'no' });

/** A page that waits, over a portal whose answers a test has written down. */
function page(replies: (Outcome<MailState> | Promise<Outcome<MailState>>)[]) {
  const due: (() => void)[] = [];
  const seen = { asked: 0, waiting: 0, changes: 0, aborted: false };
  const held = reactive({ is: false });
  const time = { now: 1_000 };
  const scope = effectScope();
  const staleSince = scope.run(() =>
    useMailPoll({
      ask: async (signal) => {
        seen.asked += 1;
        signal.addEventListener('abort', () => (seen.aborted = true));
        return Promise.resolve(replies.shift() ?? waiting);
      },
      onWaiting: () => (seen.waiting += 1),
      onChange: () => (seen.changes += 1),
      isHeld: () => held.is,
      now: () => time.now,
      after: (_milliseconds, act) => {
        due.push(act);
        return () => due.splice(0);
      },
    }),
  );
  const pass = async (times = 1) => {
    for (let turn = 0; turn < times; turn += 1) {
      time.now += 4_000;
      due.shift()?.();
      await flushPromises();
    }
  };
  return { seen, held, scope, pass, stale: () => staleSince?.value };
}

it('looks every four seconds and tells once the mail waits no more', async () => {
  const { seen, pass } = page([waiting, waiting, opened]);
  await pass(3);
  expect(seen).toMatchObject({ asked: 3, waiting: 2, changes: 1 });
});

it('takes "nothing waits" for a change too, since somebody else may have looked first', async () => {
  const { seen, pass } = page([fail('nothing-pending', {})]);
  await pass();
  expect(seen.changes).toBe(1);
});

it('is quiet about two failures, says the third with the last good moment, and recovers', async () => {
  const { pass, stale } = page([waiting, away, away, away, waiting]);
  await pass(3);
  expect(stale()).toBeUndefined();
  await pass();
  expect(stale()).toBe(5_000);
  await pass();
  expect(stale()).toBeUndefined();
});

it('asks nothing while it is held', async () => {
  const { seen, held, pass } = page([]);
  held.is = true;
  await pass(2);
  expect(seen.asked).toBe(0);
  held.is = false;
  await pass();
  expect(seen.asked).toBe(1);
});

it('drops a look that was under way when another call began, and goes on looking', async () => {
  const late = Promise.withResolvers<Outcome<MailState>>();
  const { seen, held, pass } = page([late.promise, waiting]);
  await pass();
  held.is = true;
  held.is = false;
  late.resolve(opened);
  await flushPromises();
  expect(seen).toMatchObject({ asked: 1, aborted: true, waiting: 0, changes: 0 });
  await pass();
  expect(seen).toMatchObject({ asked: 2, waiting: 1, changes: 0 });
});

it('ends with the screen, the look under way too', async () => {
  const { seen, scope, pass } = page([]);
  await pass();
  scope.stop();
  await pass(3);
  expect(seen).toMatchObject({ asked: 1, aborted: true });
});
