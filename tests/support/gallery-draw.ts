import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from '@playwright/test';
import type { StateFacts } from '#renderer/gallery/api.ts';
import { launchOptions } from './chromium.ts';
import { openGallery, type OpenGallery } from './gallery.ts';
import { coverageLines, neverShown } from './gallery-figures.ts';
import { drawSheets, type Picture } from './gallery-sheets.ts';
import { readWishes, type Wishes } from './gallery-wishes.ts';
import { findTrouble } from './screen-findings.ts';
import type { Language } from '#shared/languages.ts';

/** Where pictures go; git ignores it. */
const folder = 'gallery';

/** What was drawn, and what of it can be measured to be amiss. */
interface Drawn {
  readonly pictures: Picture[];
  readonly findings: string[];
  /** Component files by the states in which something of them stands. */
  readonly shown: Map<string, readonly string[]>;
}

/**
 * Draws every state of every screen that is wished for, in each language and size, then sheets of
 * them all; says what is covered and what is amiss.
 */
export async function drawGallery(words: readonly string[]): Promise<void> {
  const wishes = readWishes(words);
  const browser = await chromium.launch(launchOptions);
  const drawn: Drawn = { pictures: [], findings: [], shown: new Map() };
  try {
    const gallery = await openGallery(browser);
    const wanted = gallery.states.filter(({ name }) => wishes.wants(name));
    for (const state of wanted) await drawState(gallery, wishes, { state, drawn });
    await gallery.close();
    const sheets = await drawSheets(browser, folder, drawn.pictures);
    say(wanted, drawn, sheets);
    if (wanted.length === gallery.states.length) complain(neverShown(drawn.shown));
  } finally {
    await browser.close();
  }
}

interface Drawing {
  readonly state: StateFacts;
  readonly drawn: Drawn;
}

async function drawState(gallery: OpenGallery, wishes: Wishes, drawing: Drawing): Promise<void> {
  for (const language of wishes.languages) {
    try {
      await drawIn(language, gallery, { ...drawing, wishes });
    } catch (error) {
      const { state, drawn } = drawing;
      drawn.findings.push(`${language} ${state.name}: not drawn: ${String(error).slice(0, 400)}`);
    }
  }
}

/** One picture in each size; the state is brought about once. */
async function drawIn(
  language: Language,
  gallery: OpenGallery,
  { state, drawn, wishes }: Drawing & { readonly wishes: Wishes },
): Promise<void> {
  const { name } = state;
  const [first] = wishes.sizes;
  await gallery.show(name, { ...wishes.look, language, viewport: first });
  drawn.shown.set(name, await gallery.shown());
  for (const viewport of wishes.sizes) {
    const size = `${viewport.width}x${viewport.height}`;
    const group = path.join(size, [language, ...wishes.looks].join('-'));
    await mkdir(path.join(folder, group), { recursive: true });
    if (state.isBySize) await gallery.show(name, { ...wishes.look, language, viewport });
    else if (viewport !== first) await gallery.resize(viewport);
    const file = path.join(folder, group, `${name}.png`);
    await gallery.page.screenshot({ path: file, animations: 'disabled' });
    drawn.pictures.push({ name, group, file, viewport });
    const found = await findTrouble(gallery.page);
    drawn.findings.push(...found.map((one) => `${size} ${language} ${name}: ${one}`));
  }
}

/** A part of the page that no state shows has no picture to review: that is a failure. */
function complain(files: readonly string[]): void {
  if (files.length === 0) return;
  console.log(`no state shows: ${files.join(', ')}`);
  process.exitCode = 1;
}

function say(states: readonly StateFacts[], drawn: Drawn, sheets: number): void {
  const { pictures, findings, shown } = drawn;
  console.log(coverageLines(states, shown).join('\n'));
  console.log(findings.length === 0 ? 'nothing measured amiss' : findings.join('\n'));
  console.log(
    `${states.length} states, ${pictures.length} pictures, ${sheets} sheets, ` +
      `${findings.length} findings`,
  );
}
