// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import en from '#renderer/wizards/my-extension/messages/en.json' with { type: 'json' };
import ja from '#renderer/wizards/my-extension/messages/ja.json' with { type: 'json' };
import { myExtension } from '#renderer/wizards/my-extension/wizard.ts';
import { tableFaults } from '#tests/renderer/wizard/table-faults.ts';

it('the table is whole: every step can be reached, leads on and has its words', () => {
  expect(tableFaults(myExtension, { en, ja })).toEqual([]);
});
