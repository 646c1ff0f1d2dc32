import { describe, expect, test } from 'vitest';
import { beatMs, watchHeart } from '#electron/services/recovery/heartbeat.ts';
import { createFakeTimer } from '#tests/support/fake-timer.ts';

/** A process that waits for a processor for such a part of the time. */
function listen(waits = 0) {
  const timer = createFakeTimer();
  const heard = { silent: [] as number[], asked: 0 }; // fills up below
  const heart = watchHeart({
    every: timer.every,
    ask: () => (heard.asked += 1),
    onSilent: () => heard.silent.push(timer.now()),
    waited: () => timer.now() * waits,
  });
  return { timer, heart, heard };
}

describe('a process that is listened to', () => {
  test('is asked again and again, and is alive while it answers', () => {
    const { timer, heart, heard } = listen();
    for (let beats = 0; beats < 100; beats += 1) {
      heart.beat();
      timer.pass(beatMs);
    }
    expect(heard).toEqual({ silent: [], asked: 101 });
  });

  test('is silent well within ten seconds once it has answered, and told so once', () => {
    const { timer, heart, heard } = listen();
    heart.beat();
    timer.pass(60_000);
    expect(heard.silent).toEqual([6 * beatMs]);
  });

  test('may take longer to come up', () => {
    const { timer, heard } = listen();
    timer.pass(20 * beatMs);
    expect(heard.silent).toEqual([]);
    timer.pass(beatMs);
    expect(heard.silent).toEqual([21 * beatMs]);
  });

  test('may take as long as that where it gets no processor, and no longer', () => {
    const { timer, heart, heard } = listen(0.6);
    heart.beat();
    timer.pass(60_000);
    expect(heard.silent).toEqual([21 * beatMs]);
  });

  test('is silent as soon as any where it waits now and then only', () => {
    const { timer, heart, heard } = listen(0.3);
    heart.beat();
    timer.pass(60_000);
    expect(heard.silent).toEqual([6 * beatMs]);
  });

  test('is forgotten once nobody listens any more', () => {
    const { timer, heart, heard } = listen();
    heart.stop();
    timer.pass(60_000);
    expect(heard.silent).toEqual([]);
  });
});
