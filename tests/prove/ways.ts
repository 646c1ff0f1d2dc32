import { chromium, type Browser, type Page } from '@playwright/test';
import { practiceInstitution, shippedInstitution } from '#electron/services/institutions.ts';
import { launchOptions } from '#tests/support/chromium.ts';
import { choosePerson, foldDock } from '#tests/support/dock.ts';
import { watchInputs } from '#tests/support/input-watch.ts';
import { countVisits } from '#tests/support/page-counts.ts';
import { everyWizard } from '#tests/support/stories/every-wizard.ts';
import { countFlow, type Flow } from '#tests/support/stories/flows.ts';
import type { Language } from '#shared/languages.ts';
import { readTexts } from '#tests/support/texts.ts';
import { startTrainingApp, type TrainingApp } from '#tests/support/training-app.ts';
import type { Visitor } from '#tests/support/visitor.ts';
import { press, ways, waysWithoutKeyboard, type Way } from '#tests/support/way.ts';

const name = 'osaka-university';
const institution = practiceInstitution(shippedInstitution(name));
/** Each flow at most, on a busy machine, in milliseconds for one thing to happen. */
const patience = 30_000;

/**
 * Every wizard, finished in every way, in both languages and the least and the tallest window: what
 * it costs in presses (keys and fingers, each typed character too) and screens.
 * `npm run prove -- ways [names of ways]`.
 */
export async function prove(): Promise<void> {
  const wished = process.argv.slice(3);
  const chosen = [...ways, ...waysWithoutKeyboard].filter(
    (way) => wished.length === 0 || wished.includes(way),
  );
  const browser = await chromium.launch(launchOptions);
  const app = await startTrainingApp(name);
  const told = [];
  try {
    for (const flow of everyWizard) told.push(...(await tell({ browser, app }, flow, chosen)));
  } finally {
    await browser.close();
    await app.close();
  }
  console.log(told.length === 0 ? 'every wizard was finished in every way' : told.join('\n'));
  if (told.length > 0) process.exitCode = 1;
}

interface Kiosk {
  readonly browser: Browser;
  readonly app: TrainingApp;
}

/** One line of figures per window and language; gives back what went wrong. */
async function tell(kiosk: Kiosk, flow: Flow, chosen: readonly Way[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const { language, size } of frames) {
    const at = `${flow.name} (${language}, ${size.width}x${size.height})`;
    const cells = [];
    for (const way of chosen) cells.push(await finish({ ...kiosk, flow, way, language, size }));
    console.log(`${at}  ${cells.map(({ way, cost }) => `${way}: ${cost}`).join('  ')}`);
    wrong.push(
      ...cells.flatMap(({ way, trouble }) => (trouble ? [`${at} ${way}: ${trouble}`] : [])),
    );
  }
  return wrong;
}

const frames: readonly { readonly language: Language; readonly size: Size }[] = [
  { language: 'ja', size: { width: 1024, height: 768 } },
  { language: 'en', size: { width: 1080, height: 1920 } },
];

interface Size {
  readonly width: number;
  readonly height: number;
}
interface Walk extends Kiosk {
  readonly flow: Flow;
  readonly way: Way;
  readonly language: Language;
  readonly size: Size;
}

interface Finished {
  readonly way: Way;
  readonly cost: string;
  readonly trouble?: string;
}

/** Finishes one flow in a browser of its own; one that breaks is told of, and the others go on. */
async function finish(walk: Walk): Promise<Finished> {
  const { browser, way, size } = walk;
  const hasTouch = way === 'touch' || way === 'on-screen';
  const context = await browser.newContext({ viewport: size, hasTouch });
  context.setDefaultTimeout(patience);
  try {
    return { way, ...(await costOf(await context.newPage(), walk)) };
  } catch (error) {
    return { way, cost: 'NOT FINISHED', trouble: String(error).slice(0, 400) };
  } finally {
    await context.close();
  }
}

async function costOf(page: Page, { app, flow, way, language }: Walk) {
  const inputs = await watchInputs(page);
  await countVisits(page);
  await page.goto(app.url);
  const trainer = { page, way: 'mouse', texts: readTexts('ja') } as const;
  await choosePerson(trainer, flow.situation);
  await foldDock(trainer);
  const visitor = { page, way, texts: readTexts(language), institution };
  await turnsTo(visitor);
  const { screens } = await countFlow(visitor, flow);
  const against = inputs.against(way);
  const cost = `${inputs.presses()} presses, ${screens.length} screens`;
  return against.length === 0 ? { cost } : { cost, trouble: `also ${against.join(', ')}` };
}

/** Chooses the visitor's language on the strip, unfolding it where the strip is narrow. */
async function turnsTo({ page, way, texts }: Visitor): Promise<void> {
  const choice = page.locator(`footer [lang=${texts.language}]`);
  if ((await choice.getAttribute('aria-pressed')) === 'true') return;
  if (!(await choice.isVisible())) await press(way, page.locator('footer .lang1'));
  await press(way, choice);
}
