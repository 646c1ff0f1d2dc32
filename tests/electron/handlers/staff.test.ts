import { beforeEach, describe, expect, test } from 'vitest';
import { openStaff } from '#electron/handlers/open-staff.ts';
import type { AuditEvent } from '#electron/services/audit/events.ts';
import type { Seat } from '#electron/services/staff/seat.ts';
import type { PinTry } from '#electron/services/staff-pin/staff-pin.ts';
import type { staff } from '#shared/contract/staff.ts';
import { done, fail, type Outcome } from '#shared/outcome.ts';
import { createFakeNetwork } from '#tests/support/fake-network.ts';
import { emptySeat, fakeStaff } from '#tests/support/fake-staff.ts';

let noted: AuditEvent[];
let story: string[];
let isTaken: boolean;
let tried: PinTry;
let isQuiet: () => void;

beforeEach(() => {
  [noted, story, isTaken, tried] = [[], [], false, { result: 'right' }];
  isQuiet = () => undefined;
});

function openHandlers() {
  let isStaff = false;
  const seat: Seat = {
    ...emptySeat,
    isTaken: () => isTaken,
    isStaff: () => isStaff,
    sitDown: () => (isStaff = true),
    async standUp(reason) {
      isStaff = false;
      story.push(`wiped: ${reason}`);
    },
  };
  const product = fakeStaff({
    seat,
    pin: { try: async () => tried },
    audit: { note: async (event) => void noted.push(event) },
    end: (how) => story.push(how),
    after: (milliseconds, act) => {
      expect(milliseconds).toBe(300_000);
      isQuiet = act;
      return () => (isQuiet = () => undefined);
    },
    resetPin: async (code) => (code === 'GOOD-CODE' ? done({}) : fail('staff-code-refused', {})),
  });
  const network = createFakeNetwork();
  // Nobody of these tests looks at the machine's state.
  return openStaff(product, { state: () => never(), network: network.evidence }).handlers;
}

function never(): never {
  throw new Error('not looked at');
}

const pin = '40718293';
const closed = fail('staff-closed', {});

describe('whoever has not given the PIN', () => {
  test('is told that it is closed, whatever is asked', async () => {
    const { look, counts, log, stay, testPrint, restart, leave } = openHandlers();
    for (const call of [look, counts, log, stay, testPrint, restart, leave]) {
      expect(await call({})).toEqual(closed);
    }
    expect([noted, story]).toEqual([[], []]);
  });

  test('goes back to where everybody is', async () => {
    expect(await openHandlers().goBack({})).toEqual(done({}));
    expect(story).toEqual([]);
  });
});

describe('the PIN', () => {
  test.each<[PinTry, Outcome<object>, AuditEvent[]]>([
    [{ result: 'right' }, done({}), ['authn_login_success', 'staff_opened']],
    [{ result: 'wrong', waitMs: 0 }, fail('staff-pin-wrong', { seconds: 0 }), ['authn_login_fail']],
    [
      { result: 'wrong', waitMs: 30_000 },
      fail('staff-pin-wrong', { seconds: 30 }),
      ['authn_login_fail', 'authn_login_lock'],
    ],
    [{ result: 'wait', waitMs: 29_001 }, fail('staff-pin-wait', { seconds: 30 }), []],
    [{ result: 'unset' }, fail('staff-pin-none', { reason: 'unset' }), []],
    [{ result: 'unusable' }, fail('staff-pin-none', { reason: 'unusable' }), []],
  ])('that is %j ends in %j', async (result, expected, lines) => {
    tried = result;
    expect(await openHandlers().enter({ pin })).toEqual(expected);
    expect(noted).toEqual(lines);
  });

  test('is not even tried while a visitor is there, and comes too late for one who has begun', async () => {
    isTaken = true;
    expect(await openHandlers().enter({ pin })).toEqual(fail('staff-visit-on', {}));
    expect(await openHandlers().resetPin({ code: 'GOOD-CODE', pin })).toEqual(
      fail('staff-visit-on', {}),
    );
    expect(noted).toEqual([]);
  });

  test('is another one after a code of the portal, which leaves its lines', async () => {
    const { resetPin } = openHandlers();
    expect(await resetPin({ code: 'GOOD-CODE', pin })).toEqual(done({}));
    expect(await resetPin({ code: 'BAD-CODE', pin })).toEqual(fail('staff-code-refused', {}));
    expect(noted).toEqual(['authn_login_success', 'staff_pin_changed', 'authn_login_fail']);
  });
});

describe('staff who are in', () => {
  async function enter() {
    const handlers = openHandlers();
    await handlers.enter({ pin });
    noted = [];
    return handlers;
  }

  test('leave by a wipe', async () => {
    const { goBack, stay } = await enter();
    await goBack({});
    expect([noted, story]).toEqual([['staff_closed'], ['wiped: end']]);
    expect(await stay({})).toEqual(closed);
  });

  test('are taken to have left after five quiet minutes', async () => {
    const { stay } = await enter();
    await stay({});
    isQuiet();
    expect([noted, story]).toEqual([['staff_closed'], ['wiped: idle']]);
    expect(await stay({})).toEqual(closed);
  });

  test.each(['restart', 'leave'] as const)('%s, once the page is wiped', async (how) => {
    const handlers = await enter();
    expect(await handlers[how]({})).toEqual(done({}));
    expect([noted, story]).toEqual([['staff_closed'], ['wiped: end', how]]);
  });

  test('do nothing that the audit log does not have, but look, count and be there', async () => {
    const lines: Record<keyof typeof staff, readonly AuditEvent[]> = {
      ...{ look: [], counts: [], stay: [] },
      ...{ enter: [], resetPin: [] },
      log: ['staff_log_read'],
      testPrint: ['staff_print'],
      ...{ restart: ['staff_closed'], leave: ['staff_closed'], goBack: ['staff_closed'] },
    };
    for (const name of ['log', 'testPrint', 'restart', 'leave', 'goBack'] as const) {
      const handlers = await enter();
      await handlers[name]({});
      expect([name, noted]).toEqual([name, lines[name]]);
    }
  });

  test('print a test page and read the log, which leaves its lines', async () => {
    const { testPrint, log } = await enter();
    expect(await testPrint({})).toEqual(done({}));
    expect(await log({})).toEqual(done({ lines: [] }));
    expect(noted).toEqual(['staff_print', 'staff_log_read']);
  });
});
