import { globSync, readFileSync } from 'node:fs';

/** Every text of the page in every language, each with anything in the place of its names. */
const patterns = globSync(['renderer/**', 'messages', '*.json'].join('/'))
  .flatMap((file) => textsIn(JSON.parse(readFileSync(file, 'utf8'))))
  .flatMap((text) => text.split(' | '))
  .map((text) => text.split(/\{\w+\}/).map(literally))
  // What is nothing but a name says anything at all.
  .filter((parts) => parts.join('').length > 1)
  .map((parts) => new RegExp(`^${parts.join('.+')}$`));
const known = new Map<string, boolean>();

/** Whether a screen of ours can be headed so. */
export function isHeading(text: string): boolean {
  const is = known.get(text) ?? patterns.some((pattern) => pattern.test(text));
  known.set(text, is);
  return is;
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value.replace(/\s+/g, ' ').trim()];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
