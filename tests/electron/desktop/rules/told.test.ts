import { expect, test } from 'vitest';
import { toldAttempts } from '#electron/desktop/rules/told.ts';

test('attempts are written down by their kind, and an endless row of them is not', () => {
  const written: unknown[] = [];
  const clock = { now: 0 };
  const event = (name: string, fields: object) => void written.push({ name, ...fields });
  const told = toldAttempts({ event }, () => clock.now);
  for (let tried = 0; tried < 1_000; tried += 1) told('second-window');
  expect(written).toHaveLength(20);
  expect(written[0]).toEqual({ name: 'attempt', what: 'second-window' });
  clock.now = 60_000;
  told('download');
  expect(written).toHaveLength(21);
});
