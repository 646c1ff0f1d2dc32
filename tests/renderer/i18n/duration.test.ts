import { expect, test } from 'vitest';
import { durationIn } from '#renderer/i18n/duration.ts';

test.each([
  ['en', '1 hour, 5 minutes', '1 day'],
  ['ja', '1時間5分', '1日'],
  ['ja-x-easy', '1時間5分', '1日'],
  ['zh-Hans', '1小时5分钟', '1天'],
  ['ko', '1시간 5분', '1일'],
])('a length of time in %s is %s', (code, both, day) => {
  expect(durationIn(code, { hours: 1, minutes: 5 })).toBe(both);
  expect(durationIn(code, { hours: 0, days: 1 })).toBe(day);
});
