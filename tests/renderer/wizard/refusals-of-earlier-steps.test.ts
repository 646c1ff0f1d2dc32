import { expect, it } from 'vitest';
import { done, fail } from '#shared/outcome.ts';
import { posting } from './posting.ts';

const refused = fail('email-refused', { reason: 'not-own' });

it('shows a refusal on the earlier step that it belongs to, with what was typed there', async () => {
  const walk = posting([refused]);
  await walk.answer({ street: 'Elm' });
  await walk.answer({});
  expect(walk.look()).toMatchObject({
    at: 'address',
    answers: { address: { street: 'Elm' } },
    failure: { code: 'email-refused', reason: 'not-own' },
  });
});

it('goes on from there as at the first time', async () => {
  const walk = posting([refused]);
  await walk.answer({ street: 'Elm' });
  await walk.answer({});
  await walk.answer({ street: 'Oak' });
  expect(walk.look()).toMatchObject({ at: 'stamp', failure: undefined, before: 'address' });
});

it('shows it here where the path of this person has no such step', async () => {
  const walk = posting([refused], false);
  await walk.answer({});
  expect(walk.look()).toMatchObject({ at: 'stamp', failure: { code: 'email-refused' } });
});

it('shows a refusal of its own here', async () => {
  const walk = posting([fail('portal-slow', { changed: 'no' })]);
  await walk.answer({ street: 'Elm' });
  await walk.answer({});
  expect(walk.look()).toMatchObject({ at: 'stamp', failure: { code: 'portal-slow' } });
});

it('stands while it waits, and counts the end among the steps to go', async () => {
  const walk = posting([done({}), done({ isOpened: false }), done({ isOpened: true })]);
  await walk.answer({ street: 'Elm' });
  await walk.answer({});
  await walk.answer({ wants: 'look' });
  const stones = ['address', 'stamp', 'sent', 'end'];
  expect(walk.look()).toMatchObject({ at: 'sent', stones, index: 2 });
  await walk.answer({ wants: 'look' });
  expect(walk.look().at).toBe('end');
});

it('keeps the stones on a step aside, returns from it, and goes back from it', async () => {
  const walk = posting([]);
  await walk.answer({ street: 'Elm' });
  await walk.answer({});
  await walk.answer({ wants: 'other' });
  const here = walk.look();
  expect(here).toMatchObject({ at: 'other', index: 2, before: 'sent' });
  expect(here.stones).toEqual(['address', 'stamp', 'sent', 'end']);
  walk.back();
  expect(walk.look().at).toBe('sent');
  await walk.answer({ wants: 'other' });
  await walk.answer({ street: 'Oak' });
  expect(walk.look().at).toBe('sent');
});
