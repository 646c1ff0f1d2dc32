import { describe, expect, it } from 'vitest';
import { done } from '#shared/outcome.ts';
import { letters, quiet } from './letters.ts';

describe.each(['asking one', 'working one', 'asking two', 'working two', 'finished'])(
  'leaving while %s',
  (place) => {
    it('aborts the call, drops a late reply and wipes the answers', async () => {
      const walk = letters();
      if (place !== 'asking one') walk.answer({ word: 'hello' });
      if (!place.endsWith('one')) await walk.reply(done({ gift: 'key' }));
      if (place === 'working two' || place === 'finished') walk.answer({ code: '123456' });
      if (place === 'finished') await walk.reply(done({ proof: 'stamped' }));
      walk.actor.send({ type: 'leave' });
      expect(walk.sent.at(-1)?.signal.aborted ?? place === 'asking one').toBe(
        place.startsWith('working') || place === 'asking one',
      );
      await walk.reply(done({ gift: 'late', proof: 'late' }));
      const sentBefore = walk.sent.length;
      walk.answer({ word: 'again' });
      expect(walk.sent).toHaveLength(sentBefore);
      expect(walk.look()).toMatchObject({ value: 'left', answers: {}, results: {}, ...quiet });
    });
  },
);

it('stopping the machine aborts the call too', () => {
  const walk = letters();
  walk.answer({ word: 'hello' });
  walk.actor.stop();
  expect(walk.sent[0]?.signal.aborted).toBe(true);
});
