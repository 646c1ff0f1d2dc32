import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const documents = globSync('*.md');
const dependencies = z
  .object({
    dependencies: z.record(z.string(), z.string()),
    optionalDependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
  })
  .transform((all) => Object.values(all).flatMap((names) => Object.keys(names)))
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

describe('the documents', () => {
  test.each(documents)('%s points at files that are there', (document) => {
    const links = [...readFileSync(document, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)\)/g)];
    expect(links.map(([, file = '']) => file).filter((file) => !existsSync(file))).toEqual([]);
  });

  test('each dependency has its sentence in DECISIONS.md', () => {
    const decisions = readFileSync('DECISIONS.md', 'utf8');
    const rows = [...decisions.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, cell = '']) =>
      cell.split(', '),
    );
    const quoted = [...decisions.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
    const named = new Set([...rows, ...quoted]);
    const typings = (name: string) => name.startsWith('@types/');
    expect(dependencies.filter((name) => !named.has(name) && !typings(name))).toEqual([]);
  });
});
