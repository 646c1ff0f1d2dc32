import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Everything that a product is built from. */
const sources = ['electron', 'renderer', 'shared', 'resources', 'build/vite', 'package-lock.json'];

/** Whether the product was built, and after the last change of any source. */
export function isFresh(product: string, from: readonly string[] = sources): boolean {
  // The build writes this file last.
  const stamp = path.join('out', product, 'modules.json');
  return existsSync(stamp) && from.every((source) => newest(source) < statSync(stamp).mtimeMs);
}

/** Builds the product where that is due; false when it could not be built. */
export function buildIfDue(product: string, say: (line: string) => void): boolean {
  if (isFresh(product)) return true;
  say('Building (a few seconds, after a change only) ...');
  const build = spawnSync(process.execPath, ['build/build.ts', product], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return build.status === 0;
}

/** The time of the last change in a file or folder, in milliseconds since 1970. */
function newest(source: string): number {
  if (!existsSync(source)) return 0;
  const { mtimeMs } = statSync(source);
  if (!statSync(source).isDirectory()) return mtimeMs;
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' });
  const times = files.map((file) => statSync(path.join(source, file)).mtimeMs);
  return Math.max(mtimeMs, ...times);
}
