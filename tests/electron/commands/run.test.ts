import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import type { Command } from '#electron/commands/command.ts';
import { fakeVault } from '#tests/support/fake-vault.ts';
import { runCommand } from '#electron/commands/run.ts';

const table: Readonly<Record<string, Command>> = {
  tell: {
    takes: '[word]',
    words: 'Says the word.',
    does({ given, say }) {
      say(`It is ${given ?? 'nothing'}.`);
      return Promise.resolve(given === undefined ? 1 : 0);
    },
  },
  fall: {
    takes: '',
    words: 'Has a fault.',
    does: () => Promise.reject(new TypeError('with a secret in it')),
  },
};

async function run(name: string, given?: string) {
  const lines: string[] = [];
  const ending = await runCommand(table, name, {
    given,
    settingsFile: '/etc/genkan/settings.json',
    stateFolder: '/var/lib/genkan',
    say: (line) => void lines.push(line),
    openVault: async () => fakeVault(),
    input: Readable.from([]),
  });
  return { ending, lines };
}

test('a command says its lines and ends with its code', async () => {
  expect(await run('tell', 'here')).toEqual({ ending: 0, lines: ['It is here.'] });
  expect(await run('tell')).toEqual({ ending: 1, lines: ['It is nothing.'] });
});

test('what can’t be tried ends with 2 and a sentence', async () => {
  const extra = ['--fall takes no word behind it.'];
  expect(await run('fall', 'x')).toEqual({ ending: 2, lines: extra });
  expect(await run('toString')).toEqual({
    ending: 2,
    lines: ['There is no command --toString.'],
  });
  expect(await run('fall')).toEqual({
    ending: 2,
    lines: ['--fall has a fault (TypeError). Whether it changed anything is not known.'],
  });
});
