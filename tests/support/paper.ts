import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
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

/** Sizes of paper as Chromium's PDF takes them; a roll in pages as long as the kiosk's. */
const sizes = { A4: { format: 'A4' }, roll: { width: '80mm', height: '297mm' } } as const;

/** Draws what came out of a printer beside the other papers, to be looked at; gives the files back. */
export function keep(name: string, came: readonly string[]): readonly string[] {
  mkdirSync(paperFolder, { recursive: true });
  for (const file of came) {
    const stem = path.join(paperFolder, name);
    copyFileSync(file, `${stem}.pdf`);
    draw(`${stem}.pdf`, stem);
  }
  return came;
}

function draw(file: string, stem: string): void {
  execFileSync('pdftoppm', ['-png', '-r', '110', '-f', '1', '-l', '1', '-singlefile', file, stem]);
}

/** Prints what the print style sheet of the page shows now, by Chromium. */
export async function printPage(
  page: Page,
  name: string,
  size: keyof typeof sizes = 'A4',
): Promise<Printed> {
  mkdirSync(paperFolder, { recursive: true });
  const file = path.join(paperFolder, `${name}.pdf`);
  writeFileSync(file, await page.pdf({ ...sizes[size], preferCSSPageSize: true }));
  const stem = file.replace(/\.pdf$/, '');
  draw(file, stem);
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
