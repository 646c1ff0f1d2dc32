import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Visits } from '#electron/desktop/visits.ts';
import { guardMisses } from '#electron/services/visits/miss-guard.ts';
import { afterWipeOf, openMissedWipes } from '#electron/services/visits/missed-wipes.ts';
import { createFakeLog } from '#tests/support/fake-log.ts';
import { createFakePair } from '#tests/support/fake-pair.ts';
import { createFakeTimer } from '#tests/support/fake-timer.ts';

/** A disk that outlasts the program, and a machine on which processes can't be ended for a while. */
function openMachine() {
  const folder = mkdtempSync(path.join(tmpdir(), 'genkan-missed-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return { folder, isStuck: false };
}

/** One run of the program: the real visits, count and guard. */
async function start(machine: ReturnType<typeof openMachine>) {
  const [timer, log] = [createFakeTimer(), createFakeLog()];
  const missed = openMissedWipes(machine.folder);
  const guard = guardMisses({ missed, log, every: timer.every });
  await guard.look();
  const followed = Promise.withResolvers<'restarts' | 'goes on'>();
  const forget = async () => {
    if (!guard.isShut()) await missed.forget();
    followed.resolve('goes on');
  };
  const visits = new Visits({
    openPair: () => ({ ...createFakePair(), endProcesses: async () => !machine.isStuck }),
    clock: () => 0,
    ...{ passed: timer.now, after: timer.after, every: timer.every, log },
    places: { clipboard: async () => 'checked', temp: async () => 'checked' },
    afterWipe: afterWipeOf({ ...missed, forget }, () => followed.resolve('restarts')),
    giveUp: () => undefined,
  });
  await visits.start();
  guard.begin(() => visits.tryWipe());
  const endVisit = async () => {
    await visits.end({ reason: 'end' });
    return followed.promise;
  };
  const minutePasses = async () => {
    timer.pass(60_000);
    for (let turn = 0; turn < 5; turn += 1) await new Promise((done) => setImmediate(done));
  };
  return { guard, log, endVisit, minutePasses, count: missed.count };
}

test('one missed wipe is mended by the restart, and the next whole one forgets it', async () => {
  const machine = openMachine();
  machine.isStuck = true;
  expect(await (await start(machine)).endVisit()).toBe('restarts');
  machine.isStuck = false;
  const { guard, endVisit, count } = await start(machine);
  expect(guard.isShut()).toBe(false);
  expect(await endVisit()).toBe('goes on');
  expect(await count()).toBe(0);
});

test('a second one in a row shuts the kiosk, told with a number, until a try is whole', async () => {
  const machine = openMachine();
  machine.isStuck = true;
  expect(await (await start(machine)).endVisit()).toBe('restarts');
  expect(await (await start(machine)).endVisit()).toBe('restarts');
  const { guard, log, minutePasses, count } = await start(machine);
  const incident: unknown = expect.stringMatching(/^[0-9a-f]{8}$/);
  expect(guard.health.facts()).toEqual({ incident });
  expect(log.events).toContainEqual({ name: 'out-of-order', incident, kind: 'missed-wipes' });
  await minutePasses();
  expect(guard.isShut()).toBe(true);
  machine.isStuck = false;
  await minutePasses();
  expect(guard.health.facts()).toEqual({});
  expect(await count()).toBe(2);
});

test('where a visitor’s is missed after such a try, only people open it again', async () => {
  const machine = openMachine();
  machine.isStuck = true;
  for (let left = 3; left > 0; left -= 1) await (await start(machine)).endVisit();
  machine.isStuck = false;
  const { guard, minutePasses, endVisit, count } = await start(machine);
  await minutePasses();
  expect(guard.isShut()).toBe(true);
  // Staff go back to visitors, which is a whole wipe and opens nothing.
  expect(await endVisit()).toBe('goes on');
  expect([await count(), guard.isShut()]).toEqual([3, true]);
  // Their restart forgets it (kiosk-staff.ts).
  await openMissedWipes(machine.folder).forget();
  expect((await start(machine)).guard.isShut()).toBe(false);
});
