import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';

/** Where papers and their pictures go; git ignores it. */
export const paperFolder = 'gallery/paper';

/** A printed paper, as another program reads it. */
export interface Printed {
  /** Its text, as poppler finds it. */
  readonly text: string;
  readonly pages: number;
  /** PNG of its first page. */
  readonly picture: string;
}

/** Prints what the print style sheet of the page shows now, by Chromium and on A4. */
export async function printPage(page: Page, name: string): Promise<Printed> {
  mkdirSync(paperFolder, { recursive: true });
  const file = path.join(paperFolder, `${name}.pdf`);
  writeFileSync(file, await page.pdf({ format: 'A4', preferCSSPageSize: true }));
  const stem = file.replace(/\.pdf$/, '');
  execFileSync('pdftoppm', ['-png', '-r', '110', '-f', '1', '-l', '1', '-singlefile', file, stem]);
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  return { text, pages: text.split('\f').length - 1, picture: `${stem}.png` };
}

/**
 * Which of these values stand in the text, written anyhow: full-width forms and blanks between the
 * characters make no difference, and of a value of several words each one counts.
 */
export function valuesIn(text: string, values: readonly string[]): readonly string[] {
  const flat = flattened(text);
  return values
    .flatMap((value) => [value, ...value.split(/\s+/).filter((word) => word.length > 2)])
    .filter((value, index, all) => value !== '' && all.indexOf(value) === index)
    .filter((value) => flat.includes(flattened(value)));
}

function flattened(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u2060]/g, '')
    .toLowerCase();
}
