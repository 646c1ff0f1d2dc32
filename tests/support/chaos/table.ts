import type { Trial } from './breaking.ts';

/** What was broken in one way, again and again. */
export interface Row {
  readonly name: string;
  readonly how: string;
  readonly visit: 'wiped' | 'goes on';
  readonly trials: readonly Trial[];
}

/** In so many milliseconds all has to be well again. */
const longestMs = 10_000;

export const head = [
  'what                how         visit    n  worst s  p50 s',
  '  late  pids left  sessions left  words left  wrong  screens',
].join('');

/** Prints the row, and gives back how often it was not as it has to be. */
export function tell({ name, how, visit, trials }: Row): number {
  const took = trials.map(({ tookMs }) => tookMs ?? Infinity).toSorted((one, other) => one - other);
  const late = took.filter((each) => each > longestMs).length;
  const sum = (read: (trial: Trial) => number) => trials.reduce((all, one) => all + read(one), 0);
  const bad = [
    late,
    sum(({ pidsLeft }) => pidsLeft),
    sum((one) => one.sessionsLeft),
    sum((one) => one.wordsLeft),
    sum(({ isWrong }) => Number(isWrong)),
  ];
  const widths = [5, 10, 14, 11, 6];
  const figures = [
    [name.padEnd(19), how.padEnd(11), visit.padEnd(7), String(trials.length).padStart(2)],
    [seconds(took.at(-1)).padStart(8), seconds(took[took.length >> 1]).padStart(6)],
    [...bad.map((count, index) => String(count).padStart(widths[index] ?? 0)), screensOf(trials)],
  ];
  console.log(figures.flat().join(' '));
  return bad.reduce((all, count) => all + count, 0);
}

function seconds(milliseconds = Number.NaN): string {
  return (milliseconds / 1_000).toFixed(1);
}

function screensOf(trials: readonly Trial[]): string {
  const counts = new Map<string, number>();
  for (const { screen = 'none' } of trials) counts.set(screen, (counts.get(screen) ?? 0) + 1);
  return ` ${[...counts].map(([screen, count]) => `${screen} ${count}`).join(', ')}`;
}
