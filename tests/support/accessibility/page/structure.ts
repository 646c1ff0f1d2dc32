import { isSeen } from './seen.ts';

/** One heading of the first level, no level left out, a language and a title. */
export function structureFaults(): readonly string[] {
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(
    (heading) => heading.checkVisibility() && heading.closest('[inert], .dock') === null,
  );
  const levels = headings.map(({ localName }) => Number(localName.slice(1)));
  const first = levels.filter((level) => level === 1).length;
  return [
    ...(first === 1 ? [] : [`${first} headings of the first level`]),
    ...skips(levels).map(
      (index) => `level left out at “${headings[index]?.textContent.trim() ?? ''}”`,
    ),
    ...(/^(ja|en)/.test(document.documentElement.lang) ? [] : ['no language set']),
    ...(document.title.trim() === '' ? ['no title'] : []),
    ...emptyHeadings(headings),
  ];
}

function skips(levels: readonly number[]): readonly number[] {
  return levels.flatMap((level, index) => (level > (levels[index - 1] ?? 0) + 1 ? [index] : []));
}

function emptyHeadings(headings: readonly Element[]): readonly string[] {
  return headings.filter(({ textContent }) => textContent.trim() === '').map(() => 'empty heading');
}

/** Three flashes in a second at most (WCAG 2.3.1); nothing moves where motion is off. */
export function motionFaults(): readonly string[] {
  const isStill =
    document.documentElement.dataset['motion'] === 'none' ||
    matchMedia('(prefers-reduced-motion: reduce)').matches;
  return document.getAnimations().flatMap((animation) => {
    const target = animation.effect instanceof KeyframeEffect ? animation.effect.target : null;
    if (!target || !isSeen(target) || animation.playState !== 'running') return [];
    const { duration, iterations } = animation.effect?.getComputedTiming() ?? {};
    const name = `${target.localName}.${target.className}`;
    const isFlash = iterations === Infinity && Number(duration) < 1000 / 3;
    if (isFlash) return [`flashes: ${name}`];
    return isStill && Number(duration) > 0 ? [`moves though motion is off: ${name}`] : [];
  });
}
