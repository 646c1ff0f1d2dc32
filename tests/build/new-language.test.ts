import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addLanguage } from '#build/languages/add-language.ts';
import { readWish } from '#build/languages/wish.ts';
import { readTable, textFolders } from '#tests/support/text-files.ts';

const vietnamese = ['vi', 'Tiếng Việt', 'vi-VN', 'en'] as const;
/** What a new language changes and what its types are checked with. */
const needed = ['shared', 'renderer/voice/offers.ts', 'package.json', 'build/tsconfig.base.json'];
let root = '';

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'new-language-'));
  // Named first: a literal inside globSync() would count for knip as an import of every file.
  const texts = 'renderer/**/messages/*.json';
  for (const file of [...needed, ...globSync(texts)]) {
    cpSync(file, path.join(root, file), { recursive: true });
  }
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function run(...words: readonly string[]) {
  const script = path.resolve('build/new-language.ts');
  return spawnSync(process.execPath, [script, ...words], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

describe('one command', () => {
  test('adds the row, the offer and every text file, and says what is left', () => {
    const { stdout, stderr, status } = run(...vietnamese);
    expect([stderr, status]).toEqual(['', 0]);
    expect(read('shared/languages.ts')).toContain(
      `  { code: 'vi', name: 'Tiếng Việt', formats: 'vi-VN', leans: 'en', isChecked: false },\n]`,
    );
    expect(read('renderer/voice/offers.ts')).toMatch(/\n {2}vi: 'This screen [^\n]+',\n\};/);
    const folders = textFolders(root);
    const texts = folders.map((folder) => {
      const own = readTable(path.join(root, folder, 'vi.json'));
      expect(own).toEqual(readTable(path.join(root, folder, 'en.json')));
      return own.size;
    });
    const sum = texts.reduce((all, some) => all + some, 0);
    expect(stdout).toContain(`Translate ${sum} texts in ${folders.length} files`);
  });

  test('leaves a tree that compiles', () => {
    run('pt-BR', 'Português', 'pt-BR', 'en');
    expect(read('renderer/voice/offers.ts')).toContain(`  'pt-BR': 'This screen`);
    cpSync(path.resolve('node_modules/zod'), path.join(root, 'node_modules/zod'), {
      recursive: true,
    });
    const files = ['shared/languages.ts', 'renderer/voice/offers.ts'];
    const strict = ['--noEmit', '--strict', '--allowImportingTsExtensions', '--skipLibCheck'];
    const kinds = ['--module', 'nodenext', '--target', 'es2024'];
    const compiler = path.resolve('node_modules/typescript/bin/tsc');
    const words = [compiler, ...strict, ...kinds, ...files];
    const { stdout, status } = spawnSync(process.execPath, words, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    expect([stdout, status]).toEqual(['', 0]);
  });
});

describe('it refuses and changes nothing', () => {
  test.each([
    [['ko', '한국어'], 'ko is in shared/languages.ts'],
    [['vi'], 'npm run new-language'],
    [['VI', 'Tiếng Việt'], '“VI”: write it “vi”'],
    [['zh-hans-cn', '中文'], 'write it “zh-Hans-CN”'],
    [['../vi', 'Tiếng Việt'], 'no language tag'],
    [['qq', 'Nobody'], 'nobody knows this language'],
    [['vi', "it's"], 'no quotation marks'],
    [['vi', 'Tiếng Việt', 'vi_VN'], 'no language tag'],
    [['vi', 'Tiếng Việt', 'vi-VN', 'zh'], 'leans on ja or en'],
  ])('%s', (words, sentence) => {
    const before = read('shared/languages.ts');
    const { stderr, status } = run(...words);
    expect(stderr).toContain(sentence);
    expect(status).toBe(1);
    expect(read('shared/languages.ts')).toBe(before);
    expect(globSync('renderer/**/messages/vi.json', { cwd: root })).toEqual([]);
  });

  test('texts that are there already', () => {
    const wish = readWish(vietnamese);
    if (typeof wish === 'string') throw new Error(wish);
    cpSync(
      path.join(root, 'renderer/i18n/messages/en.json'),
      path.join(root, 'renderer/i18n/messages/vi.json'),
    );
    expect(addLanguage(root, wish)).toContain('there are texts already');
    expect(read('shared/languages.ts')).not.toContain("code: 'vi'");
  });
});
