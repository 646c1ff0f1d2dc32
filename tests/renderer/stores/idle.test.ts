import { describe, expect, test } from 'vitest';
import { watchIdle, type Expiry } from '#renderer/stores/idle.ts';

/** A visit watched on a clock that stands still until it is moved, in seconds. */
function aVisit({ quiet = 60 } = {}) {
  let now = 0;
  let allowed = quiet;
  const ended: Expiry[] = [];
  const idle = watchIdle({
    now: () => now,
    limits: { quietSeconds: () => allowed, questionSeconds: 30, visitSeconds: 900 },
    onExpire: (reason) => ended.push(reason),
  });
  return {
    idle,
    ended,
    pass: (seconds: number) => {
      now += seconds * 1000;
      return idle.tick();
    },
    allow: (seconds: number) => {
      allowed = seconds;
    },
  };
}

describe('a quiet visitor', () => {
  test('is asked after the quiet time, with the seconds that are left', () => {
    const { pass } = aVisit();
    expect(pass(59)).toBeUndefined();
    expect(pass(1)).toEqual({ cause: 'idle', secondsLeft: 30 });
    expect(pass(6)).toEqual({ cause: 'idle', secondsLeft: 24 });
  });

  test('is not asked while pressing things', () => {
    const { idle, pass } = aVisit();
    for (let minute = 0; minute < 5; minute += 1) {
      pass(50);
      idle.touch();
    }
    expect(pass(59)).toBeUndefined();
  });

  test('may be quiet for longer where the phone is in hand', () => {
    const { pass, allow } = aVisit();
    allow(180);
    expect(pass(179)).toBeUndefined();
    expect(pass(1)).toEqual({ cause: 'idle', secondsLeft: 30 });
  });

  test('stays by the button, and not by touching the screen elsewhere', () => {
    const { idle, pass } = aVisit();
    pass(60);
    idle.touch();
    expect(pass(1)).toEqual({ cause: 'idle', secondsLeft: 29 });
    idle.stay();
    expect(pass(59)).toBeUndefined();
  });

  test('stays by one press, as often as asked', () => {
    const { idle, ended, pass } = aVisit();
    for (let press = 0; press < 12; press += 1) {
      expect(pass(60)?.secondsLeft).toBe(30);
      // In the last second.
      expect(pass(29)?.secondsLeft).toBe(1);
      idle.stay();
    }
    expect(ended).toEqual([]);
  });

  test('who does not answer ends the visit, once', () => {
    const { pass, ended } = aVisit();
    pass(60);
    expect(pass(30)).toBeUndefined();
    pass(300);
    expect(ended).toEqual(['idle']);
  });

  test('may say that the next person is here', () => {
    const { idle, pass, ended } = aVisit();
    pass(60);
    idle.giveUp();
    pass(60);
    expect(ended).toEqual(['next-person']);
  });
});

describe('a long visit', () => {
  /** Somebody who is busy all the time. */
  function busyFor(seconds: number, visit: ReturnType<typeof aVisit>) {
    for (let passed = 0; passed < seconds; passed += 10) {
      visit.idle.touch();
      visit.pass(10);
    }
  }

  test('is asked about after its whole time, however busy', () => {
    const visit = aVisit();
    busyFor(890, visit);
    visit.idle.touch();
    expect(visit.pass(10)).toEqual({ cause: 'limit', secondsLeft: 30 });
  });

  test('goes on for as long again with each press', () => {
    const visit = aVisit();
    busyFor(900, visit);
    for (let press = 0; press < 12; press += 1) {
      visit.idle.stay();
      busyFor(890, visit);
      expect(visit.idle.tick()).toBeUndefined();
      expect(visit.pass(10)).toEqual({ cause: 'limit', secondsLeft: 30 });
    }
    expect(visit.ended).toEqual([]);
  });

  test('ends without an answer', () => {
    const visit = aVisit();
    busyFor(900, visit);
    visit.pass(30);
    expect(visit.ended).toEqual(['limit']);
  });
});
