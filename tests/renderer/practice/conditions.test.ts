// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { anInstitution } from '#tests/renderer/wizard/given.ts';
import { fakeHost, mountDock } from './given.ts';

afterEach(() => document.body.replaceChildren());

test('the world changes its network and its day', async () => {
  const { dock, press, type, calls } = await mountDock({ isUnfolded: true });
  await press('Off campus');
  for (const day of ['Day 89', 'Day 91', 'Today']) await press(day);
  for (const typed of ['-1', '401', '1.5', '45']) {
    await type('Day', typed);
    await press('Go');
  }
  expect(calls).toEqual([
    ['setNetwork', { network: 'off' }],
    ['travel', { day: 89 }],
    ['travel', { day: 91 }],
    ['travel', { day: 0 }],
    ['travel', { day: 45 }],
  ]);
  expect(dock.text()).toContain('Now: day 45');
});

test('the days around the deadline are those of the institution', async () => {
  const institution = { ...anInstitution, mfa: { ...anInstitution.mfa, graceDays: 30 } };
  const { press, calls } = await mountDock({ institution, isUnfolded: true });
  await press('Day 29');
  await press('Day 31');
  expect(calls).toEqual([
    ['travel', { day: 29 }],
    ['travel', { day: 31 }],
  ]);
});

test('time goes on by minutes, until a new password works', async () => {
  const { dock, press, calls } = await mountDock({ isUnfolded: true });
  await press('10 minutes later');
  await press('1 hour later');
  expect(calls).toEqual([
    ['wait', { minutes: 10 }],
    ['wait', { minutes: 60 }],
  ]);
  expect(dock.text()).toContain('Now: day 0, and 70 min');
});

test('the portal closes its services and falls silent, each without the other', async () => {
  const { press, calls } = await mountDock({ isUnfolded: true });
  await press('Log-in only');
  await press('Slowly');
  await press('Closed');
  await press('Not at all');
  expect(calls).toEqual([
    ['setPortal', { services: 'login-only', answers: 'at-once' }],
    ['setPortal', { services: 'login-only', answers: 'slow' }],
    ['setPortal', { services: 'closed', answers: 'slow' }],
    ['setPortal', { services: 'closed', answers: 'away' }],
  ]);
});

test('the portal tells when its maintenance ends, where it has any', async () => {
  const { dock, press, calls } = await mountDock({ isUnfolded: true });
  expect(dock.text()).not.toContain('End of maintenance');
  await press('Log-in only');
  await press('In an hour');
  await press('Tomorrow');
  expect(calls.slice(1)).toEqual([
    ['setMaintenanceEnd', { end: 'in-an-hour' }],
    ['setMaintenanceEnd', { end: 'tomorrow' }],
  ]);
});

test('the kiosk itself has hours, a clock and a fault, each without the others', async () => {
  const { dock, press, type, calls } = await mountDock({ isUnfolded: true });
  await press('Closes in 5 min');
  for (const typed of ['-1441', '1441', '-300']) {
    await type('Kiosk, min', typed);
    await dock.findAll('.dock__number').at(-1)?.trigger('submit');
  }
  await press('Out of order');
  await press('Always open');
  await press('Revoked');
  await press('Missing');
  const was = { minutesFast: 0, hours: 'always', isBroken: false, registration: 'known' };
  expect(calls).toEqual([
    ['setKiosk', { ...was, hours: 'closing' }],
    ['setKiosk', { ...was, hours: 'closing', minutesFast: -300 }],
    ['setKiosk', { ...was, hours: 'closing', minutesFast: -300, isBroken: true }],
    ['setKiosk', { ...was, minutesFast: -300, isBroken: true }],
    ['setKiosk', { ...was, minutesFast: -300, isBroken: true, registration: 'revoked' }],
    ['setKiosk', { ...was, minutesFast: -300, isBroken: true, registration: 'not-registered' }],
  ]);
});

test('mails come late or as spam', async () => {
  const { press, calls } = await mountDock({ isUnfolded: true });
  await press('Late');
  await press('To spam');
  expect(calls).toEqual([
    ['setDelivery', { delivery: 'late' }],
    ['setDelivery', { delivery: 'spam' }],
  ]);
});

test('the person who practises is signed out everywhere, and only that one', async () => {
  const { dock, press, calls } = await mountDock({ isUnfolded: true });
  expect(dock.text()).not.toContain('Log out everywhere');
  await dock.findAll('.dock__cast button')[0]?.trigger('click');
  await press('Log out everywhere');
  expect(calls.at(-1)).toEqual(['endSessions', { personalId: 'u999001a' }]);
  expect(dock.text()).toContain('Logged out everywhere');
  await press('Someone else');
  await dock.findAll('.dock__cast button')[1]?.trigger('click');
  expect(dock.text()).not.toContain('Logged out everywhere');
});

test('what is not as usual stands beside the folded heading', async () => {
  const unusual = {
    network: 'off',
    day: 3,
    minutes: 10,
    delivery: 'spam',
    portal: { services: 'login-only', answers: 'slow' },
    kiosk: { minutesFast: 12, hours: 'closed', isBroken: true, registration: 'revoked' },
  } as const;
  const { dock } = await mountDock({ host: fakeHost(unusual).host });
  expect(dock.findAll('.dock__note').map((note) => note.text())).toEqual([
    'Off campus, Day 3, +10 min, E-mails to spam, Log-in only, Kiosk closed, ' +
      'Kiosk’s clock wrong, Kiosk out of order, Kiosk revoked, Slow portal',
  ]);
  const usual = await mountDock({ isUnfolded: true });
  expect(usual.dock.findAll('.dock__note')).toEqual([]);
});

test('shows the PIN of staff, hands out a code of the portal, and types both in', async () => {
  const kiosk = document.createElement('main');
  kiosk.innerHTML = '<input name="staff-pin" /><input name="staff-code" />';
  document.body.append(kiosk);
  const { dock, press, calls } = await mountDock({ isUnfolded: true });
  expect(dock.text()).toContain('86420975');
  await press('Hand out a one-time code');
  expect(calls).toEqual([['handStaffCode', {}]]);
  await press('Type it in');
  const typed = [...kiosk.querySelectorAll('input')].map(({ value }) => value);
  expect(typed).toEqual(['86420975', 'HK4T-9QWX']);
  kiosk.remove();
  await press('Type it in');
  expect(dock.text()).toContain('This screen has no field for it');
});
