import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isFresh } from '#build/starting/fresh.ts';

let folder: string;
let source: string;
let product: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'genkan-fresh-'));
  source = path.join(folder, 'source', 'deep', 'file.ts');
  product = path.join(folder, 'product');
  await mkdir(path.dirname(source), { recursive: true });
  await mkdir(product);
  await writeFile(source, '');
});
afterEach(() => rm(folder, { recursive: true }));

const sources = () => [path.join(folder, 'source')];
/** The product's place, as seen from out/. */
const name = () => path.relative('out', product);

async function build(secondsAgo: number): Promise<void> {
  const stamp = path.join(product, 'modules.json');
  await writeFile(stamp, '{}');
  const at = Date.now() / 1_000 - secondsAgo;
  await utimes(stamp, at, at);
}

test('what was never built is due', () => {
  expect(isFresh(name(), sources())).toBe(false);
});

test('what was built after the last change is fresh', async () => {
  await build(-10);
  expect(isFresh(name(), sources())).toBe(true);
});

test('a change in any file makes it due', async () => {
  await build(10);
  expect(isFresh(name(), sources())).toBe(false);
});
