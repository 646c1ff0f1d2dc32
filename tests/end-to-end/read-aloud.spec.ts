import { chromium, expect, type Page } from '@playwright/test';
import { offers } from '#renderer/voice/offers.ts';
import { test } from '#tests/support/browser-door.ts';
import { launchOptions } from '#tests/support/chromium.ts';
import { foldDock } from '#tests/support/dock.ts';
import { readTexts } from '#tests/support/texts.ts';
import { sees } from '#tests/support/visitor.ts';
import { missingVoices, startVoices, type Voices } from '#tests/support/voices.ts';

/** What the page gave to the voices of this computer, and how each sentence ended. */
interface Heard {
  readonly text: string;
  readonly language: string;
  readonly isLocal: boolean;
  readonly ending?: string;
}

const missing = missingVoices();
test.skip(missing.length > 0, `no voices on this computer: apt-get install ${missing.join(' ')}`);
// Thousands of voices are listed by a slow program, and each sentence goes through it.
test.setTimeout(180_000);

let voices: Voices;
test.beforeAll(async () => {
  voices = await startVoices();
});
test.afterAll(() => voices.close());

/** Writes down what is handed to the real speech synthesis, which goes on as it would. */
async function listen(page: Page): Promise<() => Promise<readonly Heard[]>> {
  await page.addInitScript(() => {
    const heard: Record<string, unknown>[] = [];
    const speak = speechSynthesis.speak.bind(speechSynthesis);
    speechSynthesis.speak = (utterance) => {
      const { text, voice } = utterance;
      const line: Record<string, unknown> = { text, language: voice?.lang.slice(0, 2) };
      line['isLocal'] = voice?.localService;
      for (const name of ['end', 'error'])
        utterance.addEventListener(name, () => (line['ending'] = name));
      heard.push(line);
      speak(utterance);
    };
    Object.assign(globalThis, { heard });
  });
  // Made by the script above.
  return () => page.evaluate(() => (globalThis as unknown as { heard: Heard[] }).heard);
}

test('real voices read the first screen to somebody who has pressed two keys', async ({
  training,
}) => {
  const { args, env } = voices;
  const browser = await chromium.launch({
    ...launchOptions,
    args: [...args],
    // What is undefined is not part of an environment.
    env: { ...(process.env as Record<string, string>), ...env },
  });
  const page = await browser.newPage();
  const texts = readTexts('ja');
  const visitor = { page, way: 'keyboard', texts } as const;
  const heard = await listen(page);
  const said = async () => (await heard()).map(({ text }) => text);
  await page.goto(training.url);
  await sees(visitor, 'welcome.heading');
  await foldDock({ ...visitor, way: 'mouse' });
  await expect(
    page.getByRole('button', { name: texts.say('strip.voice'), exact: true }),
  ).toBeVisible({ timeout: 60_000 });
  await page.locator('.room h1').focus();

  await test.step('the first key says that there is a voice', async () => {
    await page.keyboard.press('Tab');
    await expect(page.locator('[data-read-aloud]')).toBeFocused();
    await expect.poll(said).toContain(offers[texts.language]);
  });
  await test.step('the second asks for headphones, and is heard', async () => {
    await page.keyboard.press('Enter');
    await expect.poll(said, { timeout: 60_000 }).toContain(texts.say('voice.ask.text'));
  });
  await test.step('the third begins, with the first screen from its heading on', async () => {
    await page.keyboard.press('Enter');
    await expect.poll(said, { timeout: 60_000 }).toContain(texts.say('welcome.heading'));
    const all = await heard();
    expect(all.filter(({ isLocal }) => !isLocal)).toEqual([]);
    expect(all.filter(({ ending }) => ending === 'end').length).toBeGreaterThan(3);
    const languages = all.map(({ language }) => language);
    expect(languages).toEqual(expect.arrayContaining(['ja', 'en']));
  });
  await test.step('the curtain takes every press of a pointer, and none of a key', async () => {
    await page.getByRole('button', { name: texts.say('strip.voice'), exact: true }).click();
    await page.getByRole('button', { name: texts.say('voice.hide') }).click();
    await expect(page.locator('.curtain')).toBeVisible();
    await page.mouse.click(300, 300);
    await sees(visitor, 'welcome.heading');
    await page.locator('.tile').last().focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.room h1')).not.toHaveText(texts.like('welcome.heading'));
    await expect(page.locator('.curtain')).toBeVisible();
  });
  await browser.close();
});
