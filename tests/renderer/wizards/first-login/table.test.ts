// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import en from '#renderer/wizards/first-login/messages/en.json' with { type: 'json' };
import ja from '#renderer/wizards/first-login/messages/ja.json' with { type: 'json' };
import { firstLogin } from '#renderer/wizards/first-login/wizard.ts';
import { tableFaults } from '#tests/renderer/wizard/table-faults.ts';

it('the table is whole: every step can be reached, leads on and has its words', () => {
  expect(tableFaults(firstLogin, { en, ja })).toEqual([]);
});
