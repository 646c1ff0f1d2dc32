// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { done } from '#shared/outcome.ts';
import { aMail, overviewWith } from '#tests/renderer/wizards/walking.ts';
import { anInstitution } from '#tests/renderer/wizard/given.ts';
import {
  email,
  extension,
  newcomer,
  password,
  people,
  walk,
  type Person,
  type Registration,
} from './given.ts';

const ready = { isReady: true };
const opened: Registration['mail'] = async () => done({ state: 'done' });

/** The steps of each person's path, and what they answer on it. */
const paths: Readonly<Record<Person, { stones: readonly string[]; answers: readonly unknown[] }>> =
  {
    student: { stones: ['password', 'review', 'done'], answers: [password, {}] },
    staff: {
      stones: ['password', 'extension', 'review', 'done'],
      answers: [password, extension, {}],
    },
    faculty: {
      stones: ['address-ready', 'password', 'email', 'extension', 'review', 'mail', 'done'],
      answers: [ready, password, email, extension, {}, { wants: 'look' }],
    },
    researcher: {
      stones: ['password', 'email', 'extension', 'review', 'done'],
      answers: [password, { email: null }, { extension: null }, {}],
    },
  };

describe.each(Object.entries(paths))('%s', (name, { stones, answers }) => {
  // The keys of the table are the people.
  const person = name as Person;

  it('walks the whole path to the portal’s word, and nothing typed outlives it', async () => {
    const visit = walk(person, { mail: opened });
    const seen: string[] = [];
    for (const answer of answers) {
      seen.push(visit.at());
      await visit.answer(answer);
    }
    expect([...seen, visit.at()]).toEqual(stones);
    expect(visit.look()).toMatchObject({ value: 'finished', answers: {}, toGo: 0 });
    expect(JSON.stringify(visit.look().results)).not.toContain(password.newPassword);
  });

  it('goes back step by step with what was typed, and leaves from the first', async () => {
    const visit = walk(person);
    const before = answers.slice(0, stones.indexOf('review'));
    await visit.answer(...before);
    expect(visit.at()).toBe('review');
    for (const [index, answer] of [...before].reverse().entries()) {
      visit.back();
      const step = stones[before.length - 1 - index] ?? '';
      expect(visit.look()).toMatchObject({ at: step, answers: { [step]: answer } });
    }
    visit.back();
    expect(visit.look()).toMatchObject({ value: 'left', answers: {} });
  });
});

it('sends everything at once, and only what was asked', async () => {
  const begin = vi.fn<Registration['begin']>(async () =>
    done({ ...people.student, state: 'done' }),
  );
  await walk('faculty', { begin }).answer(ready, password, email, extension, {});
  await walk('student', { begin }).answer(password, {});
  expect(begin.mock.calls.map(([input]) => input)).toEqual([
    { newPassword: password.newPassword, ...email, ...extension },
    { newPassword: password.newPassword },
  ]);
});

it('counts a mail among the steps to go once an optional address is given', async () => {
  const visit = walk('researcher');
  await visit.answer(password);
  expect(visit.look().stones).not.toContain('mail');
  await visit.answer(email);
  expect(visit.look().stones).toContain('mail');
});

describe('where it begins', () => {
  const at = (...given: Parameters<typeof walk>) => walk(...given).at();

  it('is the mail page while the portal waits for the mail', () => {
    const overview = overviewWith({ state: 'mail-pending', pending: aMail() });
    const visit = walk('faculty', {}, { overview });
    expect(visit.look()).toMatchObject({ at: 'mail', toGo: 1 });
  });

  it('is the end where nothing is left to do, a changed address notwithstanding', () => {
    expect(at('staff', {}, { overview: overviewWith({}) })).toBe('registered');
    const changing = overviewWith({ state: 'mail-pending', pending: aMail('email-change') });
    expect(at('staff', {}, { overview: changing })).toBe('registered');
  });

  it('is MFA where the institution wants that first, until it is registered', () => {
    const firstLogin = { ...anInstitution.firstLogin, order: 'mfa-first' as const };
    const institution = { ...anInstitution, firstLogin };
    expect(at('student', {}, { institution })).toBe('mfa-first');
    const overview = newcomer('student', { registeredAt: '2026-11-24T01:00:00Z' });
    expect(at('student', {}, { institution, overview })).toBe('password');
  });

  it('is the password where the address must not be the university’s own', () => {
    const rule = { ...anInstitution.email, own: 'refused' as const };
    const institution = { ...anInstitution, email: rule };
    expect(at('faculty', {}, { institution })).toBe('password');
  });
});

it('closes without a working address, and Back asks again', async () => {
  const visit = walk('faculty');
  await visit.answer({ isReady: false });
  expect(visit.look()).toMatchObject({ at: 'no-address', toGo: 0 });
  visit.back();
  expect(visit.look()).toMatchObject({ at: 'address-ready', toGo: 6 });
});
