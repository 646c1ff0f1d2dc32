import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A built page of three files, in a folder of its own. */
export async function createPageFolder(): Promise<{
  readonly folder: string;
  readonly remove: () => Promise<void>;
}> {
  const root = await mkdtemp(path.join(tmpdir(), 'genkan-page-'));
  const folder = path.join(root, 'page');
  await mkdir(path.join(folder, 'assets'), { recursive: true });
  await writeFile(
    path.join(folder, 'index.html'),
    '<!doctype html><html lang="ja"><title>Practice</title>',
  );
  await writeFile(path.join(folder, 'assets', 'index.js'), 'document.title = "ready";');
  await writeFile(path.join(folder, 'assets', 'notes.txt'), 'no part of a page');
  await writeFile(path.join(root, 'secret.html'), 'outside of the page');
  return { folder, remove: () => rm(root, { recursive: true }) };
}
