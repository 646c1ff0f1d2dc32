/** A paper as it was printed, to be shown beside the page: its drawings too, and no heading of the page. */
export function copyOf(paper: Element): Element {
  const copy = document.createElement('div');
  copy.className = 'paper-look';
  copy.append(...paper.cloneNode(true).childNodes);
  const drawn = paper.querySelectorAll('canvas');
  for (const [index, canvas] of copy.querySelectorAll('canvas').entries()) {
    const original = drawn[index];
    // A clone of a canvas is empty.
    if (original) canvas.getContext('2d')?.drawImage(original, 0, 0);
  }
  for (const heading of copy.querySelectorAll('h1')) heading.replaceWith(lesser(heading));
  return copy;
}

function lesser(heading: Element): Element {
  const text = document.createElement('h4');
  text.className = heading.className;
  text.append(...heading.childNodes);
  return text;
}
