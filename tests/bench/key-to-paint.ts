import { createServer } from 'node:http';
import { once } from 'node:events';
import { chromium, type Browser, type Page } from '@playwright/test';
import { percentile, rounded, type Figure } from '#build/figures.ts';
import { person } from '#tests/support/cast.ts';
import { launchOptions } from '#tests/support/chromium.ts';
import { readTexts } from '#tests/support/texts.ts';
import { startTrainingApp } from '#tests/support/training-app.ts';
import { pressOn, sees, tile, typeInto, type Visitor } from '#tests/support/visitor.ts';
import { press } from '#tests/support/way.ts';

declare global {
  interface Window {
    /** Milliseconds, put there by the bench. */
    samples?: number[];
  }
}

const presses = 200;
/** How much slower than here the processor is made to run. */
const slowdown = 4;
const texts = readTexts('ja');

/**
 * From a key's press to the frame that shows it, on a processor four times slower: the app's fields
 * and the keys of its screen, and for comparison a page with a plain `<input>` and nothing else.
 */
export async function bench(): Promise<readonly Figure[]> {
  const app = await startTrainingApp();
  const browser = await chromium.launch(launchOptions);
  try {
    const plain = await onPlainPage(browser, app.url);
    const id = await onIdField(browser, app.url);
    const password = await onNewPassword(browser, app.url);
    const keys = await onScreenKeys(browser, app.url);
    return [
      ...figuresOf('a plain <input>', plain, plain),
      ...figuresOf('the field of the ID', id, plain),
      ...figuresOf('a new password, rules ticking', password, plain),
      ...figuresOf('keys of the screen', keys, plain),
    ];
  } finally {
    await browser.close();
    await app.close();
  }
}

function figuresOf(name: string, samples: readonly number[], plain: readonly number[]): Figure[] {
  const p50 = percentile(samples, 0.5);
  const named = `key to paint, ${name}`;
  const all: Figure[] = [
    { name: `${named}, p50`, value: rounded(p50), unit: 'ms' },
    { name: `${named}, p95`, value: rounded(percentile(samples, 0.95)), unit: 'ms' },
  ];
  const ratio = rounded(p50 / percentile(plain, 0.5));
  return samples === plain
    ? all
    : [...all, { name: `${named}, to plain`, value: ratio, unit: '×' }];
}

/** The same headers as the app's own page, so that only what is on it differs. */
async function onPlainPage(browser: Browser, url: string): Promise<readonly number[]> {
  const own = await fetch(new URL('/', url));
  const names = ['content-security-policy', 'cross-origin-opener-policy', 'cache-control'];
  const headers = names.flatMap((name) => {
    const value = own.headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  const html = '<!doctype html><meta charset="utf-8"><title>Plain</title><input>';
  const server = createServer((_request, response) => {
    response
      .writeHead(200, { ...Object.fromEntries(headers), 'content-type': 'text/html' })
      .end(html);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  try {
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${String(port)}/`);
    return await typed(page, 'input');
  } finally {
    server.close();
  }
}

async function onIdField(browser: Browser, url: string): Promise<readonly number[]> {
  const visitor = await enter(browser, url);
  await press(visitor.way, tile(visitor, 'welcome.set-up-mfa.name'));
  await sees(visitor, 'sign-in.heading');
  return typed(visitor.page, 'input[name=personalId]');
}

async function onNewPassword(browser: Browser, url: string): Promise<readonly number[]> {
  const { personalId, password } = person('registered');
  const visitor = await enter(browser, url);
  await press(visitor.way, tile(visitor, 'welcome.change-password.name'));
  await sees(visitor, 'sign-in.heading');
  await typeInto(visitor, 'sign-in.id', personalId);
  await typeInto(visitor, 'sign-in.password', password);
  await pressOn(visitor, 'sign-in.main');
  await sees(visitor, 'change-password.password.heading');
  return typed(visitor.page, 'input[name=newPassword]');
}

/** The finger goes down on letters, and on Delete as often. */
async function onScreenKeys(browser: Browser, url: string): Promise<readonly number[]> {
  const visitor = await enter(browser, url);
  const { page } = visitor;
  await press(visitor.way, tile(visitor, 'welcome.set-up-mfa.name'));
  await sees(visitor, 'sign-in.heading');
  await page.locator('input[name=personalId]').tap();
  const keys = page.locator('.kb .key');
  await keys.first().waitFor();
  const letters = await keys.filter({ hasText: /^[a-z]$/ }).all();
  const places = await Promise.all(letters.slice(0, 10).map((key) => key.boundingBox()));
  const remove = await keys.and(page.getByLabel(texts.say('frame.delete'))).boundingBox();
  const taps = [...places, ...places.map(() => remove)];
  return measured(page, 'pointerdown', async (tap) => {
    const box = taps[tap % taps.length];
    if (!box) throw new Error('a key has no place');
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
  });
}

/** A page of its own at Welcome, worked by mouse or finger. */
async function enter(browser: Browser, url: string): Promise<Visitor> {
  const context = await browser.newContext({ hasTouch: true });
  const page = await context.newPage();
  await page.goto(url);
  const visitor: Visitor = { page, way: 'mouse', texts };
  await sees(visitor, 'welcome.heading');
  return visitor;
}

/** Ten characters, and ten times Backspace, over and over. */
async function typed(page: Page, field: string): Promise<readonly number[]> {
  await page.locator(field).click();
  const keys = [...Array.from('Ishibash#2'), ...Array.from({ length: 10 }, () => 'Backspace')];
  return measured(page, 'keydown', (key) => page.keyboard.press(keys[key % keys.length] ?? ''));
}

/**
 * Milliseconds from each event's own time to the first task after the frame that followed it. One
 * press after the other, each when the one before has been drawn.
 */
async function measured(
  page: Page,
  event: 'keydown' | 'pointerdown',
  act: (press: number) => Promise<void>,
): Promise<readonly number[]> {
  await page.evaluate((type) => {
    const samples: number[] = [];
    const { port1, port2 } = new MessageChannel();
    let began = 0;
    port1.onmessage = () => samples.push(performance.now() - began);
    addEventListener(
      type,
      ({ timeStamp }) => {
        began = timeStamp;
        requestAnimationFrame(() => {
          port2.postMessage('');
        });
      },
      true,
    );
    Object.assign(window, { samples });
  }, event);
  const line = await page.context().newCDPSession(page);
  await line.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  for (let press = 0; press < presses; press += 1) {
    await act(press);
    await page.waitForFunction((count) => (window.samples?.length ?? 0) > count, press);
  }
  return page.evaluate(() => window.samples ?? []);
}
