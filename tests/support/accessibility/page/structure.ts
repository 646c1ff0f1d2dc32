import { isSeen } from './seen.ts';

/** One heading of the first level, no level left out, a language and a title. */
export function structureFaults(): readonly string[] {
  const headings = [
    ...document.querySelectorAll('h1, h2, h3, h4, h5, h6, [role="heading"]'),
  ].filter((heading) => heading.checkVisibility() && heading.closest('[inert], .dock') === null);
  const levels = headings.map(levelOf);
  const first = levels.filter((level) => level === 1).length;
  return [
    ...(first === 1 ? [] : [`${first} headings of the first level`]),
    ...skips(levels).map(
      (index) => `level left out at “${headings[index]?.textContent.trim() ?? ''}”`,
    ),
    ...(/^(ja|en|zh|ko)/.test(document.documentElement.lang) ? [] : ['no language set']),
    ...(document.title.trim() === '' ? ['no title'] : []),
    ...emptyHeadings(headings),
  ];
}

function levelOf(heading: Element): number {
  return Number(heading.getAttribute('aria-level') ?? heading.localName.slice(1));
}

function skips(levels: readonly number[]): readonly number[] {
  // A summary of what is to be put right may stand above the heading of its screen.
  return levels.flatMap((level, index) => (level > (levels[index - 1] ?? 1) + 1 ? [index] : []));
}

function emptyHeadings(headings: readonly Element[]): readonly string[] {
  return headings.filter(({ textContent }) => textContent.trim() === '').map(() => 'empty heading');
}

/** Fewer than three flashes in a second (WCAG 2.3.1): milliseconds that one may take at least. */
const shortestFlash = 1000 / 3;

/** Nothing flashes; nothing moves where motion is off. Read from the styles: it may stand still now. */
export function motionFaults(): readonly string[] {
  const { motion } = document.documentElement.dataset;
  const isStill = motion === 'none' || matchMedia('(prefers-reduced-motion: reduce)').matches;
  const moving = [...document.querySelectorAll('body *')].filter(isSeen).flatMap(movementsOf);
  return moving.flatMap(({ name, duration, isEndless }) => {
    if (isEndless && duration < shortestFlash) return [`flashes: ${name}`];
    return isStill ? [`moves though motion is off: ${name}`] : [];
  });
}

interface Movement {
  readonly name: string;
  /** Milliseconds. */
  readonly duration: number;
  readonly isEndless: boolean;
}

/** Animations and transitions of an element and of what its style writes before and behind it. */
function movementsOf(element: Element): readonly Movement[] {
  return [undefined, '::before', '::after'].flatMap((pseudo) => {
    const style = getComputedStyle(element, pseudo);
    const name = `${element.localName}.${element.classList.value}${pseudo ?? ''}`;
    const isEndless = style.animationIterationCount.includes('infinite');
    const animation = style.animationName === 'none' ? 0 : longest(style.animationDuration);
    return [
      { name, duration: animation, isEndless },
      { name, duration: longest(style.transitionDuration), isEndless: false },
    ].filter(({ duration }) => duration > 0);
  });
}

/** Milliseconds of a list as `0.12s, 0s`. */
function longest(durations: string): number {
  return Math.max(...durations.split(',').map((one) => Number.parseFloat(one) * 1000));
}
