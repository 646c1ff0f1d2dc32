import { expect, type Page } from '@playwright/test';
import { languages } from '#shared/languages.ts';
import { chooseLanguage } from '#tests/support/choose-language.ts';
import { readTexts } from '#tests/support/texts.ts';
import type { Visitor } from '#tests/support/visitor.ts';

/** The drawn code on the wizard's own screen; the practice phone's is no canvas of it. */
const drawing = 'main canvas[data-qr=enrolment]';

/** What a change of the language has to leave alone. */
interface Screen {
  /** What stands in the fields, by their names. */
  readonly fields: Readonly<Record<string, string>>;
  /** What is chosen of several. */
  readonly chosen: readonly boolean[];
  /** The QR code as it is drawn, in pixels; none where none is. */
  readonly qr: string | undefined;
}

/**
 * Shows every language and comes back to one's own: fields, focus and the QR code, pixel by pixel,
 * are as before. Gives back how many screens it was done on, and how many times with a QR code.
 */
export function switching(counts: { screens: number; drawings: number }) {
  return async (visitor: Visitor): Promise<void> => {
    const { page, texts } = visitor;
    await holdFocused(page);
    const before = await look(page);
    counts.screens += 1;
    if (before.qr !== undefined) counts.drawings += 1;
    const others = languages.map(({ code }) => code).filter((code) => code !== texts.language);
    for (const language of [...others, texts.language]) {
      await chooseLanguage({ ...visitor, texts: readTexts(language) });
      expect(await look(page), `after ${language}`).toEqual(before);
      expect(await focusNow(page), `the focus after ${language}`).toEqual({
        isHeld: true,
        isKept: true,
      });
    }
    await giveBack(page);
  };
}

async function look(page: Page): Promise<Screen> {
  const main = page.getByRole('main');
  const qr = page.locator(drawing);
  return {
    fields: await main
      .locator('input')
      .evaluateAll((inputs: HTMLInputElement[]) =>
        Object.fromEntries(inputs.map(({ name, value }) => [name, value])),
      ),
    chosen: await main
      .locator('[aria-checked], [aria-pressed], [aria-expanded]')
      .evaluateAll((marked) => marked.map((one) => one.outerHTML.includes('="true"'))),
    qr: (await qr.isVisible()) ? await qr.evaluate(pixelsOf) : undefined,
  };
}

/** The drawing itself: on the screen it lies elsewhere, between pixels, where words are longer. */
function pixelsOf(canvas: HTMLCanvasElement): string {
  return canvas.toDataURL('image/png');
}

/** Remembers what has the focus, the element itself. */
function holdFocused(page: Page): Promise<void> {
  return page.evaluate(() => {
    Object.assign(window, { heldFocus: document.activeElement });
  });
}

/**
 * Whether the element is still in its place, and whether the focus is on what was pressed: the
 * language, or in a narrow strip the button that unfolds them.
 */
function focusNow(page: Page): Promise<{ isHeld: boolean; isKept: boolean }> {
  return page.evaluate(() => {
    const held: unknown = Reflect.get(window, 'heldFocus');
    return {
      isHeld: held instanceof Element && held.isConnected,
      isKept: document.activeElement?.closest('.langs, [data-unfolds=language]') !== null,
    };
  });
}

/** Puts the focus back where it was, as somebody does who types on. */
function giveBack(page: Page): Promise<void> {
  return page.evaluate(() => {
    const held: unknown = Reflect.get(window, 'heldFocus');
    if (held instanceof HTMLElement) held.focus();
  });
}
