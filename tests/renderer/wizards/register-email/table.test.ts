// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import en from '#renderer/wizards/register-email/messages/en.json' with { type: 'json' };
import ja from '#renderer/wizards/register-email/messages/ja.json' with { type: 'json' };
import { registerEmail } from '#renderer/wizards/register-email/wizard.ts';
import { tableFaults } from '#tests/renderer/wizard/table-faults.ts';

it('the table is whole: every step can be reached, leads on and has its words', () => {
  expect(tableFaults(registerEmail, { en, ja })).toEqual([]);
});
