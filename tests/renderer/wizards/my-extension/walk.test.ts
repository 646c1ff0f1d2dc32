// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { done, fail } from '#shared/outcome.ts';
import type { Given } from '#renderer/wizard/define.ts';
import { myExtension } from '#renderer/wizards/my-extension/wizard.ts';
import { overviewWith, registrationReply, walkThrough } from '#tests/renderer/wizards/walking.ts';

type Change = Given['host']['registration']['changeExtension'];
const overview = overviewWith({ extension: { edit: 'optional', number: '1234' } });

function walk(changeExtension: Change, changes: Partial<Given> = { overview }) {
  return walkThrough(myExtension, { registration: { changeExtension } }, changes);
}
const accepted = vi.fn<Change>(async () => done(registrationReply(false)));

it('sends the digits as they are meant and ends with the number that the portal has', async () => {
  const visit = walk(accepted);
  await visit.answer({ extension: '１２-34' });
  expect(accepted.mock.calls[0]?.[0]).toEqual({ extension: '1234' });
  expect(visit.look()).toMatchObject({ value: 'finished', results: { number: '1234' } });
});

it.each(['', '123', '123456789', 'abcd', null])('sends nothing for %j', async (extension) => {
  const visit = walk(accepted);
  accepted.mockClear();
  await visit.answer({ extension });
  expect(visit.look()).toMatchObject({ at: 'number', problem: 'digits' });
  expect(accepted).not.toHaveBeenCalled();
});

it('is closed for people who have none, also when the portal finds that only now', async () => {
  expect(walk(accepted, {}).at()).toBe('not-for-you');
  const visit = walk(async () => fail('not-editable', {}));
  await visit.answer({ extension: '1234' });
  expect(visit.at()).toBe('not-for-you');
});

it('leads to the first login before the user information is registered', () => {
  const early = overviewWith({ state: 'not-started', extension: { edit: 'required' } });
  expect(walk(accepted, { overview: early }).at()).toBe('first');
});

it('shows a refusal beside the number, which is kept', async () => {
  const visit = walk(async () => fail('extension-refused', {}));
  await visit.answer({ extension: '9999' });
  expect(visit.look()).toMatchObject({
    at: 'number',
    failure: { code: 'extension-refused' },
    answers: { number: { extension: '9999' } },
  });
});

it('sends once for three presses, and Back waits for the answer', async () => {
  const slow = vi.fn<Change>(() => new Promise(() => undefined));
  const visit = walk(slow);
  for (let press = 0; press < 3; press += 1) visit.press({ extension: '1234' });
  visit.back();
  await Promise.resolve();
  expect(slow).toHaveBeenCalledTimes(1);
  expect(visit.look()).toMatchObject({ value: 'working', at: 'number' });
});
