// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import en from '#renderer/wizards/change-password/messages/en.json' with { type: 'json' };
import ja from '#renderer/wizards/change-password/messages/ja.json' with { type: 'json' };
import { changePassword } from '#renderer/wizards/change-password/wizard.ts';
import { tableFaults } from '#tests/renderer/wizard/table-faults.ts';

it('the table is whole: every step can be reached, leads on and has its words', () => {
  expect(tableFaults(changePassword, { en, ja })).toEqual([]);
});

it('waits for the answer of every call that may change the password', () => {
  const settling = Object.entries(changePassword.steps).filter(([, { settles }]) => settles);
  expect(settling.map(([name]) => name)).toEqual(['password', 'proof', 'settle']);
});
