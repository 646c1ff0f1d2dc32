import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { postureOf } from '#electron/commands/posture.ts';
import { postureWords } from '#electron/services/posture/words.ts';
import { postureItems } from '#shared/posture.ts';
import { kioskRoot, type KioskRoot } from '#tests/support/posture/kiosk-root.ts';

let root: KioskRoot;
beforeEach(() => (root = kioskRoot()));
afterEach(() => root.remove());

async function run() {
  const lines: string[] = [];
  const ending = await postureOf(root.reads).does({
    given: undefined,
    settingsFile: '/nowhere/settings.json',
    stateFolder: '/nowhere',
    openVault: () => Promise.reject(new Error('The posture needs no key store')),
    say: (line) => void lines.push(line),
    input: Readable.from([]),
  });
  return { ending, lines };
}

test('a computer set up by its guide passes, with a sentence for each item', async () => {
  const { ending, lines } = await run();
  expect(ending).toBe(0);
  expect(lines).toHaveLength(postureItems.length + 1);
  expect(lines.at(-1)).toBe('All 18 items are as the profile says.');
});

test('what is weaker is told with its place and what to do, and the command ends with 1', async () => {
  root.put('/proc/sys/kernel/sysrq', '438\n');
  const { ending, lines } = await run();
  expect(ending).toBe(1);
  const at = lines.findIndex((line) => line.startsWith('NO '));
  expect(lines.slice(at, at + 3).map((line) => line.replace(/\s+/g, ' '))).toEqual([
    `NO sysrq ${postureWords.sysrq.wanted}`,
    ' see: /proc/sys/kernel/sysrq',
    ` do: ${postureWords.sysrq.act}`,
  ]);
  expect(lines.at(-1)).toBe('Not as the profile says, or not known: 1 of 18 items.');
});

test('without a running kiosk its own items are not known, and that is not met', async () => {
  root.put('/proc/710');
  const { ending, lines } = await run();
  expect(ending).toBe(1);
  expect(lines.filter((line) => line.startsWith('UNKNOWN')).length).toBeGreaterThan(5);
});
