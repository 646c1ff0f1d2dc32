import { expect, test } from 'vitest';
import { machineDoor } from '#electron/app.ts';
import {
  callAt,
  callStates,
  isOfState,
  outOfState,
} from '#electron/services/visits/call-states.ts';
import { visitStates } from '#electron/services/visits/visit-state.ts';
import { visitContract } from '#shared/contract/kiosk.ts';
import { fail } from '#shared/outcome.ts';

const rows = Object.entries(callStates);

test('the table has every call of both doors, and no other', () => {
  const named = Object.entries({ ...machineDoor, ...visitContract }).flatMap(([group, calls]) =>
    Object.keys(calls).map((name) => `${group}.${name}`),
  );
  expect(rows.map(([name]) => name).toSorted()).toEqual(named.toSorted());
});

test('no visit answers where nobody is, where staff are, or while one is wiped', () => {
  const groups = Object.keys(visitContract);
  for (const [name, states] of rows.filter(([name]) => groups.includes(name.split('.')[0] ?? ''))) {
    const visitor = ['signed-out', 'signed-in', 'asking-still-here'];
    expect([name, states.filter((state) => !visitor.includes(state))]).toEqual([name, []]);
  }
});

test('what staff see and do is in the state of staff alone', () => {
  const doors = ['staff.enter', 'staff.resetPin', 'staff.goBack'];
  for (const [name, states] of rows.filter(([name]) => name.startsWith('staff.'))) {
    if (!doors.includes(name)) expect([name, states]).toEqual([name, ['staff']]);
  }
});

test('guides are read and printed while nobody may begin, and by nobody who has not begun', () => {
  for (const call of ['machine.print', 'machine.tellQuestion'] as const) {
    expect([call, isOfState(call, 'out-of-service')]).toEqual([call, true]);
    expect([call, isOfState(call, 'attract')]).toEqual([call, false]);
    expect([call, isOfState(call, 'staff')]).toEqual([call, false]);
  }
});

test('only a page at which nobody has begun says that nobody is there', () => {
  const states = visitStates.filter((state) => isOfState('machine.tellQuiet', state));
  expect(states).toEqual(['attract', 'out-of-service']);
});

test('a call out of its state is answered by what it declares', () => {
  expect(outOfState('mfa.begin')).toEqual(fail('session-ended', {}));
  expect(outOfState('staff.look')).toEqual(fail('staff-closed', {}));
  expect(outOfState('staff.enter')).toEqual(fail('staff-visit-on', {}));
  expect(outOfState('machine.print')).toEqual(fail('visit-ended', {}));
});

test('what is no call of the contract has no row', () => {
  for (const method of ['__proto__', 'toString', 'machine.toString', 'practice.hello', '']) {
    expect(callAt('machine', { to: 'machine', method, input: {} })).toBeUndefined();
  }
  expect(callAt('machine', 'machine.hello')).toBeUndefined();
});

test('a call is one at its own door alone', () => {
  const hello = { to: 'machine', method: 'machine.hello', input: {} };
  expect(callAt('machine', hello)).toBe('machine.hello');
  expect(callAt('visit', hello)).toBeUndefined();
  expect(callAt('visit', { ...hello, to: 'visit' })).toBeUndefined();
  const begin = { to: 'visit', method: 'mfa.begin', input: {} };
  expect(callAt('visit', begin)).toBe('mfa.begin');
  expect(callAt('machine', { ...begin, to: 'machine' })).toBeUndefined();
});
