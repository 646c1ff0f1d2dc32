import type { Page } from '@playwright/test';

/** Runs in the page: which pieces of text of the room were wholly in sight at some moment. */
const watcher = `(() => {
  const seen = new Set();
  const piecesOf = (room) => {
    const walker = document.createTreeWalker(room, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      const hidden = node.parentElement.closest('.vh, svg, [aria-hidden=true]');
      if (node.data.trim() && !hidden && node.parentElement.checkVisibility()) found.push(node);
    }
    return found;
  };
  const boxesOf = (node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()];
  };
  window.lookAtText = () => {
    const room = document.querySelector('.room');
    const { top, bottom } = room.getBoundingClientRect();
    const isIn = (box) => box.top >= top - 1 && box.bottom <= bottom + 1;
    for (const node of piecesOf(room)) {
      for (const [index, box] of boxesOf(node).entries()) {
        if (isIn(box)) seen.add(node.data.trim() + '#' + index);
      }
    }
    const all = piecesOf(room).flatMap((node) =>
      boxesOf(node).map((_, index) => node.data.trim() + '#' + index));
    return all.filter((line) => !seen.has(line));
  };
})()`;

/** Looks at the room from now on; each call gives back the lines that nobody has seen yet. */
export async function watchText(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(watcher);
  return () => page.evaluate<string[]>('lookAtText()');
}
