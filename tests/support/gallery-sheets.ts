import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';

/** One picture of a state. */
export interface Picture {
  readonly name: string;
  /** Size, language and looks: the pictures of one group stand on sheets of their own. */
  readonly group: string;
  readonly file: string;
  readonly viewport: { readonly width: number; readonly height: number };
}

/** Pixels across a sheet, and pictures on one. */
const across = 1_900;
const wide = { columns: 4, onOne: 20 };
const tall = { columns: 7, onOne: 21 };

/** Draws sheets of small pictures with their names under `<folder>/sheets`; says how many. */
export async function drawSheets(
  browser: Browser,
  folder: string,
  pictures: readonly Picture[],
): Promise<number> {
  const place = path.join(folder, 'sheets');
  await mkdir(place, { recursive: true });
  const page = await browser.newPage({ viewport: { width: across, height: 1_000 } });
  let sheets = 0;
  for (const [group, its] of Map.groupBy(pictures, (picture) => picture.group)) {
    for (const [index, few] of pagesOf(its).entries()) {
      const name = `${group.replaceAll(path.sep, '-')}-${String(index + 1).padStart(2, '0')}.png`;
      await drawSheet(page, few, path.join(place, name));
      sheets += 1;
    }
  }
  await page.close();
  return sheets;
}

function shapeOf([first]: readonly Picture[]) {
  return first && first.viewport.height > first.viewport.width ? tall : wide;
}

function pagesOf(pictures: readonly Picture[]): readonly (readonly Picture[])[] {
  const { onOne } = shapeOf(pictures);
  const count = Math.ceil(pictures.length / onOne);
  return Array.from({ length: count }, (_, index) =>
    pictures.slice(index * onOne, (index + 1) * onOne),
  );
}

async function drawSheet(page: Page, pictures: readonly Picture[], file: string): Promise<void> {
  const figures = await Promise.all(
    pictures.map(async ({ name, file: picture }) => {
      const bytes = await readFile(picture);
      const source = `data:image/png;base64,${bytes.toString('base64')}`;
      return `<figure><img src="${source}"><figcaption>${name}</figcaption></figure>`;
    }),
  );
  const style = `body { display: grid; gap: 12px; margin: 12px; background: #888;
    grid-template-columns: repeat(${shapeOf(pictures).columns}, 1fr); font: 13px sans-serif }
    figure { margin: 0; background: #fff; overflow-wrap: anywhere } img { width: 100% }
    figcaption { padding: 2px 6px 6px }`;
  await page.setContent(`<style>${style}</style>${figures.join('')}`);
  await page.screenshot({ path: file, fullPage: true });
}
