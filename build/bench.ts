import { globSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Figure } from './figures.ts';

/** What every file of tests/bench exports. */
interface Bench {
  readonly bench: () => Promise<readonly Figure[]>;
}

async function figuresOf(file: string): Promise<readonly Figure[]> {
  // Every file of the folder exports bench(); one that does not fails here with its name.
  const { bench } = (await import(pathToFileURL(path.resolve(file)).href)) as Partial<Bench>;
  if (!bench) throw new Error(`${file} exports no bench()`);
  return bench();
}

const asked = process.argv.slice(2);
const files = globSync('tests/bench/*.ts').filter(
  (file) => asked.length === 0 || asked.includes(path.basename(file, '.ts')),
);
const rows: Record<string, string> = {};
for (const file of files.sort()) {
  for (const { name, value, unit } of await figuresOf(file)) rows[name] = `${value} ${unit}`;
}
for (const [name, figure] of Object.entries(rows)) console.log(`${name.padEnd(64)} ${figure}`);
