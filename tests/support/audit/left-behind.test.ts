import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { person } from '#tests/support/cast.ts';
import { ownState } from '#tests/support/electron/own-state.ts';
import { leftBehind } from './left-behind.ts';

test('a word of a visitor is found in what a kiosk printed and in every file that it keeps', () => {
  const { env, remove } = ownState();
  const folder = env.GENKAN_STATE;
  const { personalId, password } = person('new');
  mkdirSync(path.join(folder, 'audit'));
  writeFileSync(path.join(folder, 'audit', 'a.log'), `{"event":"sys_startup"}\n`);
  expect(leftBehind(folder, 'ready')).toEqual([]);
  writeFileSync(path.join(folder, 'audit', 'b.log'), `{"by":"${password}"}\n`);
  expect(leftBehind(folder, `signed in: ${personalId}`)).toEqual([personalId, password]);
  remove();
});
