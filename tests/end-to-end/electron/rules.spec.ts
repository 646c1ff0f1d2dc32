import { expect, type Page } from '@playwright/test';
import { asDouble, test } from '#tests/support/electron/electron-door.ts';

/** What hands and pages do against the rules, in a real Chromium that asks our main. */
interface Heard {
  readonly heard?: string[];
}

/** Writes down every key and button that gets to the page. */
async function listenTo(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const hear = (event: KeyboardEvent | MouseEvent) =>
      heard.push('key' in event ? event.key : `${event.type} ${event.button}`);
    for (const type of ['keydown', 'mousedown', 'auxclick', 'contextmenu'] as const) {
      addEventListener(type, hear, true);
    }
  });
  // Put there by the lines above.
  return () => page.evaluate(() => (window as Heard).heard ?? []);
}

test('a page gets what is typed and what moves in it, and no chord', async ({ page }) => {
  const heard = await listenTo(page);
  const chords = ['Control+KeyR', 'Alt+ArrowLeft', 'Meta+KeyD', 'Control+Shift+KeyI', 'F5', 'F11'];
  for (const chord of [...chords, 'F12', 'Shift+F10', 'ContextMenu', 'Shift+Insert', 'Alt+F4']) {
    await page.keyboard.press(chord);
  }
  for (const key of ['a', 'Shift+A', 'Tab', 'Shift+Tab', 'ArrowDown'])
    await page.keyboard.press(key);
  expect(await heard()).toEqual([
    ...['Shift', 'Shift', 'a', 'Shift', 'A', 'Tab', 'Shift', 'Tab', 'ArrowDown'],
  ]);
});

test('the left button is the only one of a mouse', async ({ page }) => {
  const heard = await listenTo(page);
  await page.mouse.move(5, 5);
  for (const button of ['right', 'middle', 'left'] as const) {
    await page.mouse.down({ button });
    await page.mouse.up({ button });
  }
  expect(await heard()).toEqual(['mousedown 0']);
});

test('nothing is saved', async ({ desktop, page }) => {
  await page.evaluate(() => {
    const link = document.createElement('a');
    Object.assign(link, { download: 'x.txt', href: URL.createObjectURL(new Blob(['x'])) });
    link.click();
    Object.assign(link, { href: 'data:text/plain,x' }).click();
    Object.assign(link, { href: '/' }).click();
  });
  const asked = () =>
    asDouble(desktop)?.insideDouble(({ calls }) =>
      calls.filter(({ api }) => api === 'will-download').map(({ args }) => args[1]),
    );
  test.skip(!asDouble(desktop), 'only the double tells what was refused');
  await expect.poll(asked).toContain(true);
  expect(new Set(await asked())).toEqual(new Set([true]));
});

test('no part of the platform is there that opens a window of the system', async ({ page }) => {
  const found = await page.evaluate(() =>
    [
      ...['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker', 'EyeDropper'],
      ...['USB', 'HID', 'Serial', 'Bluetooth', 'NDEFReader'],
    ].filter((name) => name in window),
  );
  expect(found).toEqual([]);
});

test('a field for files is taken out, and its click goes nowhere', async ({ desktop, page }) => {
  await page.evaluate(() => {
    const field = document.createElement('input');
    field.type = 'file';
    document.body.prepend(field);
    field.click();
  });
  await expect(page.locator('input[type=file]')).toHaveCount(0);
  const opened = await asDouble(desktop)?.insideDouble(
    ({ calls }) => calls.filter(({ api }) => api === 'file-chooser').length,
  );
  expect(opened ?? 0).toBe(0);
});

test('a field for files that stands in no document opens nothing either', async ({
  desktop,
  page,
}) => {
  await page.evaluate(() => {
    const fieldIn = (whole: Document, press: 'click' | 'showPicker') => {
      const field = whole.createElement('input');
      field.type = 'file';
      field[press]();
    };
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const presses = [
      () => fieldIn(document, 'click'),
      () => fieldIn(document, 'showPicker'),
      () => fieldIn(frame.contentDocument ?? document, 'click'),
    ];
    addEventListener('mousedown', () => presses.shift()?.());
  });
  // A hand has to press before Chromium opens any.
  for (let times = 0; times < 3; times += 1) await page.mouse.click(5, 5);
  const app = asDouble(desktop);
  test.skip(!app, 'only the double tells what was refused');
  const seen = () =>
    app?.insideDouble(({ calls }) =>
      calls.map(({ api }) => api).filter((api) => api.startsWith('file-chooser')),
    );
  await expect.poll(seen).toEqual(Array(3).fill('file-chooser-kept'));
  await expect.poll(() => desktop.output()).toContain('"event":"attempt","what":"file"');
});

test('the kiosk’s history stays empty', async ({ page }) => {
  await page.evaluate(() => {
    history.pushState({}, '', '#one');
    location.hash = 'two';
  });
  await expect.poll(() => page.evaluate(() => history.length)).toBe(1);
  await page.evaluate(() => history.back());
  expect(page.url()).toMatch(/#two$/);
  await page.evaluate(() => history.replaceState({}, '', '/'));
});
