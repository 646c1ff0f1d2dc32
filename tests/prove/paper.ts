import { chromium } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { shippedNames, usualInstitution } from '#electron/services/institutions.ts';
import { languages } from '#shared/languages.ts';
import { launchOptions } from '#tests/support/chromium.ts';
import { openGallery, type OpenGallery } from '#tests/support/gallery.ts';
import { paperFolder, printPage, valuesIn, type Printed } from '#tests/support/paper.ts';
import { readQrCodes } from '#tests/support/zbar.ts';

/** What the visitor of the gallery is, has and types; none of it belongs on a slip. */
const profile = usualInstitution();
// As renderer/gallery/samples/ have them.
const secrets = ['Renshu-2026!', '604917'];
const personal = [
  ...secrets,
  'Hanako Renshu',
  '練習 花子',
  `hanako.renshu@${profile.email.domain}`,
  '6666',
  profile.idExample,
  ...profile.practiceIds,
  'H. R.',
];
/** As the gallery types them onto a sheet (renderer/gallery/states/paper.ts). */
const typed = ['髙橋 花子', 'x000000x'];

/**
 * Prints every slip and every sheet in every language with Chromium, draws and reads them with
 * poppler, and searches their text: `npm run prove -- paper`.
 */
export async function prove(): Promise<void> {
  controlFinds();
  const browser = await chromium.launch(launchOptions);
  const found: string[] = [];
  try {
    const gallery = await openGallery(browser);
    const names = gallery.states
      .map(({ name }) => name)
      .filter((name) => /\.(?:slip|sheet)\.printing$/.test(name));
    for (const name of names) found.push(...(await proveInAll(gallery, name)));
    await controlOnPaper(gallery);
    console.log(
      `${2 * names.length * languages.length} papers in ${paperFolder}/, ${found.length} amiss`,
    );
    await gallery.close();
  } finally {
    await browser.close();
  }
  found.forEach((line) => console.log(`  ${line}`));
  if (found.length > 0) process.exitCode = 1;
}

async function proveInAll(gallery: OpenGallery, name: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { code } of languages) found.push(...(await proveOne(gallery, name, code)));
  return found;
}

async function proveOne(
  gallery: OpenGallery,
  name: string,
  language: (typeof languages)[number]['code'],
): Promise<readonly string[]> {
  await gallery.show(name, { language });
  const found: string[] = [];
  for (const size of ['A4', 'roll'] as const) {
    const printed = await printPage(gallery.page, `${name}.${language}.${size}`, size);
    const isSheet = name.includes('.sheet.');
    const amiss = isSheet ? amissOnSheet(printed) : amissOnSlip(printed);
    const isLong = printed.pages > mostPages[size];
    found.push(...amiss, ...(isLong ? [`${printed.pages} pages`] : []));
    const { text, pages } = printed;
    console.log(`${name} ${language} ${size}: ${text.length} characters, ${pages} pages`);
  }
  return found.map((one) => `${name} ${language}: ${one}`);
}

function amissOnSlip({ text, picture }: Printed): readonly string[] {
  const found = valuesIn(text, [...personal, ...typed]).map((value) => `has ${value}`);
  const help = Object.values(profile.helpUrl ?? {});
  const codes = readQrCodes(readFileSync(picture));
  const isRead = codes.length === 1 && codes.every((code) => help.includes(code));
  return isRead ? found : [...found, `QR code says ${codes.join(', ') || 'nothing'}`];
}

function amissOnSheet({ text }: Printed): readonly string[] {
  const missing = typed
    .filter((value) => !closed(text).includes(closed(value)))
    .map((value) => `lacks ${value}`);
  return [...valuesIn(text, secrets).map((value) => `has ${value}`), ...missing];
}

/** A roll is cut where its page ends. */
const mostPages = { A4: 1, roll: 2 } as const;

/** The search itself: what is planted is found, however it is written. */
function controlFinds(): void {
  const [id = ''] = profile.practiceIds;
  const spaced = [...id].join(' ');
  const wide = id.replace(/[!-~]/g, (one) =>
    String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0),
  );
  const isFound = [id, spaced, wide].every((text) => valuesIn(`a ${text} b`, [id]).length === 1);
  if (!isFound || valuesIn('nothing', [id]).length > 0) throw new Error('the search finds nothing');
  console.log(
    `control: an ID is found as it is, with blanks, and full-width (${shippedNames.length} profiles)`,
  );
}

/** A value that is planted on a real slip is found in what was printed. */
async function controlOnPaper(gallery: OpenGallery): Promise<void> {
  const [id = ''] = profile.practiceIds;
  await gallery.show('set-up-mfa.done.slip.printing', { language: 'en' });
  await gallery.page.evaluate((planted) => {
    document.querySelector('.paper p')?.append(` ${planted}`);
  }, id);
  const { text } = await printPage(gallery.page, 'control');
  if (!valuesIn(text, personal).includes(id)) throw new Error('the planted ID is not found');
  console.log('control: an ID planted on a slip is found in what was printed');
}

/** Poppler puts a blank where another face begins. */
function closed(text: string): string {
  return text.replace(/\s/g, '');
}
