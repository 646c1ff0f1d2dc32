// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import en from '#renderer/wizards/temporary-release/messages/en.json' with { type: 'json' };
import ja from '#renderer/wizards/temporary-release/messages/ja.json' with { type: 'json' };
import { temporaryRelease } from '#renderer/wizards/temporary-release/wizard.ts';
import { tableFaults } from '#tests/renderer/wizard/table-faults.ts';

it('the table is whole: every step can be reached, leads on and has its words', () => {
  expect(tableFaults(temporaryRelease, { en, ja })).toEqual([]);
});
