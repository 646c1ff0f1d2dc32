import type { Page } from '@playwright/test';

/**
 * Those characters that no face of the page draws, in its language: Chromium says which face drew
 * each, as one of this computer, which a kiosk may not have. A character that no face at all has is
 * drawn by the first one, and looks as any other of its kind.
 */
export async function findNotDrawn(
  page: Page,
  characters: readonly string[],
): Promise<readonly string[]> {
  await showAll(page, characters);
  const byNone = await page.evaluate(findBlank, characters);
  const line = await page.context().newCDPSession(page);
  await line.send('DOM.enable');
  await line.send('CSS.enable');
  const { root } = await line.send('DOM.getDocument');
  const drawnHere = async (selector: string) => {
    const { nodeId } = await line.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    const { fonts } = await line.send('CSS.getPlatformFontsForNode', { nodeId });
    return fonts.every(({ isCustomFont }) => isCustomFont);
  };
  const isFine = await Promise.all(weights.map((weight) => drawnHere(`#${idOf(weight)}`)));
  const unsure = weights.filter((_, index) => !isFine[index]);
  const byOthers: string[] = [];
  for (const [index, character] of characters.entries()) {
    const drawn = unsure.map((weight) => drawnHere(`#${idOf(weight)}-${index}`));
    if ((await Promise.all(drawn)).includes(false)) byOthers.push(character);
  }
  await line.detach();
  await page.evaluate(() => {
    document.querySelector('#every-glyph')?.remove();
  });
  return [...new Set([...byNone, ...byOthers])].sort();
}

const weights = [400, 700] as const;

function idOf(weight: number): string {
  return `glyphs-${weight}`;
}

/** One element for each character, in both weights; waits until their faces are there. */
async function showAll(page: Page, characters: readonly string[]): Promise<void> {
  await page.evaluate(async (all) => {
    const holder = document.createElement('div');
    holder.id = 'every-glyph';
    const rows = [400, 700].map((weight) => {
      const row = document.createElement('p');
      row.id = `glyphs-${weight}`;
      row.style.fontWeight = `${weight}`;
      const each = all.map((character, index) => {
        const one = document.createElement('span');
        one.id = `glyphs-${weight}-${index}`;
        one.textContent = character;
        return one;
      });
      row.append(...each);
      return row;
    });
    holder.append(...rows);
    document.body.append(holder);
    // Faces are asked for when they are laid out; one that came may lead to another.
    for (let rounds = 0; rounds < 10; rounds += 1) {
      holder.getBoundingClientRect();
      await document.fonts.ready;
      await new Promise((done) => requestAnimationFrame(done));
    }
  }, characters);
}

/** Runs in the page: those that look as a character does that is in no face. */
function findBlank(characters: readonly string[]): string[] {
  const edge = 48;
  const canvas = new OffscreenCanvas(edge, edge);
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('no canvas');
  const face = getComputedStyle(document.body).fontFamily;
  const draw = (character: string, family: string): string => {
    pen.clearRect(0, 0, edge, edge);
    pen.font = `32px ${family}`;
    pen.fillText(character, 4, 36);
    return pen.getImageData(0, 0, edge, edge).data.join();
  };
  // Noncharacters of Unicode: no face may have them.
  const nothing = ['\u{fffff}', '\u{10ffff}'].flatMap((none) =>
    [face, ...face.split(',')].map((family) => draw(none, family)),
  );
  const blank = new Set(nothing);
  return characters.filter((character) => blank.has(draw(character, face)));
}
