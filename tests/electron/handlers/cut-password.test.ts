import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lookUps, openCutWorld, type CutWorld } from '#tests/support/cut-password.ts';
import { cutPoints, isAllTrue, tableOf, tellAll } from '#tests/support/cut-table.ts';

let world: CutWorld;
beforeAll(async () => {
  world = await openCutWorld();
});
afterAll(() => world.close());

const lostReply = { side: 'reply', after: 50 } as const;

describe('after a cut connection during a change of password', () => {
  test('what is told is true, wherever it was cut and however the look-up goes', async () => {
    const rows = await tellAll(world, cutPoints(await world.sizes(), 'a few'));
    console.log(tableOf(rows));
    expect(rows.filter((row) => !isAllTrue(row))).toEqual([]);
    expect(rows.reduce((sum, { points }) => sum + points, 0)).toBeGreaterThan(40);
  });

  test('it is “unknown” only while nobody can look it up, and found out afterwards', async () => {
    const lost = { claim: 'unknown', settled: ['unknown', 'changed'], isChanged: true };
    expect(await world.tell(lostReply, 'fails')).toMatchObject(lost);
    const found = { claim: 'changed', isChanged: true };
    expect(await world.tell(lostReply, 'works')).toMatchObject(found);
    expect(await world.tell(lostReply, 'fails once')).toMatchObject(found);
  });

  test('a request that arrives after the look-up is not carried out any more', async () => {
    const told = { claim: 'not changed', isChanged: false, wrong: 0 };
    expect(await world.tell('late', 'works')).toMatchObject(told);
  });
});

describe('with another window open', () => {
  test.each(lookUps)(
    'the change is found though its own session has ended (look-up: %s)',
    async (lookUp) => {
      const told = await world.tell(lostReply, lookUp, 'signs out everywhere');
      expect(told).toMatchObject({ isChanged: true, wrong: 0 });
      expect(told.settled?.at(-1) ?? told.claim).toBe('changed');
    },
  );

  test.each([
    ['signed out before', 'session-ended'],
    ['changed it before', 'proof-needed'],
  ] as const)('that %s: it was not changed, and the reason is found', async (other, code) => {
    const told = { claim: 'not changed', code, isChanged: false, wrong: 0 };
    expect(await world.tell(lostReply, 'works', other)).toMatchObject(told);
    const settled = ['unknown', 'not changed'];
    expect(await world.tell(lostReply, 'fails', other)).toMatchObject({ settled, wrong: 0 });
  });
});
