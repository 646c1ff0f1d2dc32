import { beforeEach, expect, test } from 'vitest';
import type { WirePush } from '#shared/contract/wire.ts';
import type { Receipt } from '#shared/contract/machine.ts';
import { done } from '#shared/outcome.ts';
import type { Visit } from '#electron/app.ts';
import { JoinedWorld, type WorldWays } from '#electron/training/joined-world.ts';

let story: string[];
let heard: WirePush[];
let endVisit: WorldWays['endVisit'];
let ways: WorldWays;
let signOut: PromiseWithResolvers<Receipt['portalSession']>;
let world: JoinedWorld;

beforeEach(() => {
  story = [];
  heard = [];
  signOut = Promise.withResolvers();
  let visits = 0;
  world = new JoinedWorld({
    createMachine: (given) => {
      ways = given;
      endVisit = given.endVisit;
      let hear: (push: WirePush) => void = () => undefined;
      return {
        serve: async () => done('machine'),
        onPush: (listener) => (hear = listener),
        announce: (value) => hear({ push: 'receipt', value }),
        visitEnded: () => undefined,
        close: () => story.push('machine closed'),
      };
    },
    createVisit: () => createVisit((visits += 1)),
    clock: () => Date.parse('2026-04-01T09:00:00Z'),
    closePortal: async () => void story.push('portal closed'),
  });
});

function createVisit(number: number): Visit {
  return {
    isSignedIn: () => false,
    serve: async () => done(`visit ${number}`),
    close: async () => {
      story.push(`visit ${number} closed`);
      return signOut.promise;
    },
  };
}

const toVisit = { to: 'visit', method: 'account.overview', input: {} };
const ended = { ok: false, failure: { code: 'visit-ended' } };
const arrive = () => world.arrive((push) => heard.push(push));

test('a call goes to the door it names, and what names none to the machine', async () => {
  arrive();
  expect(await world.serve(toVisit)).toEqual(done('visit 1'));
  expect(await world.serve({ ...toVisit, to: 'machine' })).toEqual(done('machine'));
  expect(await world.serve('nonsense')).toEqual(done('machine'));
});

test('after the end no call reaches the visit; the receipt is heard by the next page', async () => {
  arrive();
  const end = endVisit({ reason: 'end' });
  expect(await world.serve(toVisit)).toEqual(ended);
  signOut.resolve('ended');
  await end;
  expect(heard).toEqual([]);
  await world.leave();
  arrive();
  expect(await world.serve(toVisit)).toEqual(done('visit 2'));
  const receipt = {
    endedAt: '2026-04-01T09:00:00.000Z',
    reason: 'end',
    portalSession: 'ended',
    memory: 'page-reloaded',
  };
  expect(heard).toEqual([{ push: 'receipt', value: receipt }]);
  expect(story).toEqual(['visit 1 closed']);
});

test('a receipt is heard once', async () => {
  signOut.resolve('none');
  arrive();
  await endVisit({ reason: 'idle' });
  await world.leave();
  arrive();
  await world.leave();
  arrive();
  expect(heard).toHaveLength(1);
});

test('a second press ends nothing twice', async () => {
  signOut.resolve('ended');
  arrive();
  await Promise.all([endVisit({ reason: 'end' }), endVisit({ reason: 'idle' })]);
  arrive();
  expect(story).toEqual(['visit 1 closed']);
  expect(heard).toMatchObject([{ value: { reason: 'end' } }]);
});

test('leaving waits for an end that is under way, so the receipt is not missed', async () => {
  arrive();
  void endVisit({ reason: 'limit' });
  let hasLeft = false;
  const leaving = world.leave().then(() => (hasLeft = true));
  await Promise.resolve();
  expect(hasLeft).toBe(false);
  signOut.resolve('unknown');
  await leaving;
  arrive();
  expect(heard).toMatchObject([{ value: { reason: 'limit', portalSession: 'unknown' } }]);
});

test('a page that comes back in the middle of a visit is told what ended', async () => {
  signOut.resolve('ended');
  arrive();
  await world.serve(toVisit);
  await world.leave();
  arrive();
  expect(heard).toMatchObject([{ value: { reason: 'reload', portalSession: 'ended' } }]);
});

test('the receipt is in the language of the visit', async () => {
  signOut.resolve('none');
  arrive();
  await endVisit({ reason: 'end', language: 'en' });
  arrive();
  expect(heard).toMatchObject([{ value: { language: 'en' } }]);
});

test('leaving without an end closes the visit and leaves no receipt', async () => {
  signOut.resolve('ended');
  arrive();
  await world.leave();
  expect(await world.serve(toVisit)).toEqual(ended);
  arrive();
  expect(heard).toEqual([]);
});

test('the world closes visit, machine and portal, in this order', async () => {
  signOut.resolve('ended');
  arrive();
  await world.close();
  expect(story).toEqual(['visit 1 closed', 'machine closed', 'portal closed']);
});

const toStaff = { to: 'machine', method: 'staff.look', input: {} };

test('while staff are there the page is served what is staff’s and the dock’s, and nothing else', async () => {
  arrive();
  ways.seat.sitDown();
  expect([ways.seat.isStaff(), ways.seat.isTaken()]).toEqual([true, false]);
  expect(story).toEqual(['visit 1 closed']);
  expect(await world.serve(toStaff)).toEqual(done('machine'));
  expect(await world.serve(toVisit)).toEqual(ended);
  expect(await world.serve({ ...toStaff, method: 'practice.look' })).toEqual(done('machine'));
  expect(await world.serve({ ...toStaff, method: 'machine.hello' })).toEqual(ended);
});

test('staff leave by an end of everything, and the next page is nobody’s', async () => {
  arrive();
  ways.seat.sitDown();
  signOut.resolve('none');
  await ways.seat.standUp('idle');
  expect(ways.seat.isStaff()).toBe(false);
  arrive();
  expect(await world.serve(toVisit)).toEqual(done('visit 2'));
  expect(heard.at(-1)).toMatchObject({ push: 'receipt', value: { reason: 'idle' } });
});

test('the place is taken once a call of the visit was made, or the page says so', async () => {
  arrive();
  expect(ways.seat.isTaken()).toBe(false);
  ways.tellUse(true);
  expect(ways.seat.isTaken()).toBe(true);
  ways.tellUse(false);
  await world.serve(toVisit);
  expect(ways.seat.isTaken()).toBe(true);
});
