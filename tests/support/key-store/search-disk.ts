import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Files below a folder that hold one of the texts, in the forms that programs write. */
export function filesWith(folder: string, texts: readonly string[]): readonly string[] {
  const forms = texts.flatMap(formsOf);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return forms.some((form) => bytes.includes(form));
    });
}

function formsOf(text: string): readonly Buffer[] {
  const plain = Buffer.from(text);
  // Base64 of a text inside a longer one depends on where it stands: its middle is the same for each.
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), plain])
      .toString('base64')
      .slice(4, -6),
  );
  return [
    ...[plain, Buffer.from(text, 'utf16le'), Buffer.from(plain.toString('hex'))],
    ...base64.map((form) => Buffer.from(form)),
  ];
}
