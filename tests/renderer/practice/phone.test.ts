// @vitest-environment happy-dom
import { createGuardrails, generateSync } from 'otplib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { drawQr, key, mountDock, noon, putCanvas, settle, uri } from './given.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

const guardrails = createGuardrails({ MIN_SECRET_BYTES: 10 });
const codeAt = (secret: string, time: number) =>
  generateSync({ secret, epoch: Math.floor(time / 1_000), guardrails });
const digitsOf = ({ dock }: Awaited<ReturnType<typeof mountDock>>) =>
  dock.findAll('.phone__digits').map((digits) => digits.text().replace(' ', ''));

describe('the practice phone', () => {
  test.each([
    ['16', key],
    ['32', 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXQ'],
  ])('reads a key of %s characters from the pixels and shows its code', async (_length, secret) => {
    const page = await mountDock();
    drawQr(uri(secret));
    await page.press('Scan');
    expect(digitsOf(page)).toEqual([codeAt(secret, noon)]);
    expect(page.dock.find('.phone').text()).toContain('PRACTICE osaka-u');
    expect(page.dock.find('.phone').text()).toContain('17 s left');
  });

  test('shows the next code when its time has come', async () => {
    const page = await mountDock();
    drawQr(uri());
    await page.press('Scan');
    page.clock.now += 17_000;
    vi.advanceTimersByTime(250);
    await settle();
    expect(digitsOf(page)).toEqual([codeAt(key, noon + 17_000)]);
    expect(page.dock.find('.phone').text()).toContain('30 s left');
  });

  test.each([
    ['right', 0],
    ['+7 min', 7],
    ['−7 min', -7],
    ['+540 min', 540],
  ])('with a clock that is "%s" shows the code of that time', async (words, minutes) => {
    const page = await mountDock();
    drawQr(uri());
    await page.press('Scan');
    await page.press(words);
    expect(digitsOf(page)).toEqual([codeAt(key, noon + minutes * 60_000)]);
    expect(page.dock.find('.dock__clock').text()).toContain(`(${words})`);
  });

  test('takes any whole number of minutes within a day, and nothing else', async () => {
    const page = await mountDock();
    drawQr(uri());
    await page.press('Scan');
    const form = page.dock.find('.dock__clock form');
    for (const typed of ['-61', '1441', '1.5', '', '-1441']) {
      await form.find('input').setValue(typed);
      await form.trigger('submit');
    }
    expect(digitsOf(page)).toEqual([codeAt(key, noon - 61 * 60_000)]);
  });

  test('holds several entries, each once, and deletes the one that is meant', async () => {
    const page = await mountDock();
    const other = 'KRSXG5CTMVRXEZLU';
    drawQr(uri());
    await page.press('Scan');
    await page.press('Scan');
    expect(page.dock.text()).toContain('in the app already');
    document.querySelector('canvas')?.remove();
    drawQr(uri(other));
    await page.press('Scan');
    expect(digitsOf(page)).toEqual([codeAt(key, noon), codeAt(other, noon)]);
    await page.dock.find('.phone__entry button').trigger('click');
    expect(digitsOf(page)).toEqual([codeAt(other, noon)]);
    await page.press('Delete the app');
    expect(page.dock.find('.phone__empty').text()).toBe('No entry yet');
  });

  test('keeps its entries and its clock for the next page', async () => {
    const first = await mountDock();
    drawQr(uri());
    await first.press('Scan');
    await first.press('+7 min');
    first.dock.unmount();
    document.body.replaceChildren();
    const second = await mountDock({ host: first.host });
    await settle();
    expect(digitsOf(second)).toEqual([codeAt(key, noon + 7 * 60_000)]);
  });
});

describe('the phone gets a key in no other way', () => {
  const blank = () => new Uint8ClampedArray(200 * 200 * 4).fill(255);

  test.each([
    ['there is no canvas', () => undefined],
    ['the canvas is blank', () => putCanvas(blank(), 200)],
    ['the canvas is empty, as after it was taken away', () => putCanvas(blank().slice(0, 0), 0)],
    ['the pixels say something else', () => drawQr('https://example.org/app')],
    ['the pixels say a counter code', () => drawQr(uri().replace('totp', 'hotp'))],
    ['the pixels say no key', () => drawQr('otpauth://totp/x?issuer=x')],
  ])('nothing is scanned where %s', async (_what, put) => {
    const page = await mountDock();
    const text = document.createElement('p');
    text.textContent = `${uri()} ${key}`;
    text.dataset['key'] = key;
    document.body.append(text);
    const canvas = put();
    canvas?.setAttribute('aria-label', uri());
    canvas?.setAttribute('data-text', uri());
    await page.press('Scan');
    expect(page.dock.text()).toContain('No QR code is in sight');
    expect(digitsOf(page)).toEqual([]);
  });

  test('the pixels count, not what the canvas says of itself', async () => {
    const page = await mountDock();
    const drawn = 'KRSXG5CTMVRXEZLU';
    drawQr(uri(drawn)).setAttribute('data-text', uri());
    await page.press('Scan');
    expect(digitsOf(page)).toEqual([codeAt(drawn, noon)]);
  });

  test('a code that is not marked as the enrolment’s is not read', async () => {
    const page = await mountDock();
    drawQr(uri()).dataset['qr'] = 'store';
    await page.press('Scan');
    expect(page.dock.text()).toContain('No QR code is in sight');
  });
});
