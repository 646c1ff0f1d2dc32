import type { Page } from '@playwright/test';

/** What a screen is measured for, beside being looked at; each gives a line for each finding. */
type Measure = (page: Page) => Promise<readonly string[]>;

/** A room that scrolls: its usual state should fit. */
const scrolls: Measure = (page) =>
  page.locator('.room, dialog').evaluateAll((rooms) =>
    rooms
      .map(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)
      .filter((surplus) => surplus > 2)
      .map((surplus) => `scrolls by ${surplus} px`),
  );

/** Words that are cut off, or that leave their button or the window sideways. */
const clips: Measure = (page) =>
  page.locator('.frame *').evaluateAll((elements) =>
    elements
      .filter((element) => {
        const { width, right, left } = element.getBoundingClientRect();
        const isSeen = width > 2 && element.checkVisibility({ visibilityProperty: true });
        const isHolder =
          element.matches('button') || getComputedStyle(element).overflowX !== 'visible';
        const isCut = isHolder && element.scrollWidth > element.clientWidth + 1;
        const isOut = right > innerWidth + 1 || left < -1;
        return isSeen && element.textContent !== '' && (isCut || isOut);
      })
      .map((element) => `clips “${element.textContent.trim().slice(0, 40)}”`),
  );

/** Whatever is pressed is 64 px high, times the distance people stand away. */
const isLow: Measure = (page) =>
  page.locator('.frame :is(button, input, [role=radio]), dialog button').evaluateAll((targets) => {
    const k = Number(getComputedStyle(document.documentElement).getPropertyValue('--k'));
    const heightOf = (target: Element) => {
      const whole = target.matches('input') ? target.closest('label, .field__box') : undefined;
      return (whole ?? target).getBoundingClientRect().height;
    };
    return targets
      .filter((target) => target.checkVisibility({ visibilityProperty: true }))
      .map((target) => ({ height: heightOf(target), target }))
      .filter(({ height }) => height > 1 && height < 64 * k - 1)
      .map(({ height, target }) => {
        const words = target.textContent.trim().slice(0, 30) || target.getAttribute('name');
        return `${Math.round(height)} px high: “${words}”`;
      });
  });

/** A last line of one character. */
const leavesAlone: Measure = (page) =>
  page
    .locator('.frame, dialog')
    .locator('h1, h2, p, li, b, small, dd, dt, button')
    .evaluateAll((blocks) => {
      const lastLine = (block: Element) => {
        const range = document.createRange();
        range.selectNodeContents(block);
        const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
        const bottom = Math.max(...rects.map((rect) => rect.bottom));
        const last = rects.filter((rect) => rect.bottom > bottom - 8);
        const width = last.reduce((sum, rect) => sum + rect.width, 0);
        return { width, isFirst: last.length === rects.length };
      };
      return blocks
        .filter((block) => block.checkVisibility() && block.textContent.trim().length > 3)
        .filter((block) => {
          const { width, isFirst } = lastLine(block);
          return !isFirst && width < 1.6 * parseFloat(getComputedStyle(block).fontSize);
        })
        .map((block) => `leaves a character alone: “${block.textContent.trim().slice(-30)}”`);
    });

const measures = [scrolls, clips, isLow, leavesAlone] as const;

/** What is wrong with the screen that stands now, as far as it can be measured. */
export async function findTrouble(page: Page): Promise<readonly string[]> {
  const found = await Promise.all(measures.map((measure) => measure(page)));
  return [...new Set(found.flat())];
}
