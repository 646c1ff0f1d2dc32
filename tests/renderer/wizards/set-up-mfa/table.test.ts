// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import en from '#renderer/wizards/set-up-mfa/messages/en.json' with { type: 'json' };
import ja from '#renderer/wizards/set-up-mfa/messages/ja.json' with { type: 'json' };
import { setUpMfa } from '#renderer/wizards/set-up-mfa/wizard.ts';
import { tableFaults } from '#tests/renderer/wizard/table-faults.ts';

it('the table is whole: every step can be reached, leads on and has its words', () => {
  expect(tableFaults(setUpMfa, { en, ja })).toEqual([]);
});

it('asks for the time that a phone takes wherever the phone is in hand', () => {
  const patient = Object.entries(setUpMfa.steps).filter(([, { idle }]) => idle === 'phone');
  expect(patient.map(([name]) => name)).toEqual(['app', 'scan', 'digits']);
});
