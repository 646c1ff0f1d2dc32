import { chapters } from '#build/portal-guide/chapters.ts';
import type { Result } from './run.ts';

export interface Report {
  /** Address of the portal. */
  readonly url: string;
  readonly results: readonly Result[];
  /** What the run could not put back, one sentence each. */
  readonly left: readonly string[];
}

type Broken = Extract<Result, { verdict: 'broken' }>;
type NotMade = Extract<Result, { verdict: 'not-made' }>;

/** The whole report: what is broken first, what was not checked, what was left, and the count. */
export function reportOf({ url, results, left }: Report): string {
  const broken = results.filter((result): result is Broken => result.verdict === 'broken');
  const notMade = results.filter((result): result is NotMade => result.verdict === 'not-made');
  const blocks = [
    `Portal: ${url}`,
    ...(broken.length > 0 ? ['RULES THAT ARE BROKEN', ...broken.map(brokenBlock)] : []),
    ...(notMade.length > 0 ? [notMadeBlock(notMade)] : []),
    ...(left.length > 0 ? [leftBlock(left)] : []),
    countOf(results),
  ];
  return blocks.join('\n\n');
}

/** `N rules held, N broken, N not made`. */
export function countOf(results: readonly Result[]): string {
  const count = (verdict: Result['verdict']) =>
    results.filter((result) => result.verdict === verdict).length;
  return `${count('held')} rules held, ${count('broken')} broken, ${count('not-made')} not made`;
}

function brokenBlock({ id, rule, chapter, evidence, times, steps }: Broken): string {
  const more = times > 1 ? ` (and ${times - 1} more like it)` : '';
  return [
    `BROKEN ${id}`,
    `  the rule  ${rule}`,
    `  request   ${evidence.request}${more}`,
    `  expected  ${evidence.expected}`,
    `  came      ${evidence.came}`,
    ...stepLines(steps),
    `  read      resources/portal-api.md, “${chapters[chapter]}”`,
  ].join('\n');
}

/** So many of the last exchanges are shown. */
const mostSteps = 8;

/** How the check came there: the last exchanges, the request in question among them. */
function stepLines(steps: readonly string[]): readonly string[] {
  const last = steps.slice(-mostSteps);
  const left = steps.length - last.length;
  const lines = left > 0 ? [`(${left} before) …`, ...last] : last;
  return lines.map((line, index) => `  ${index === 0 ? 'steps    ' : '         '} ${line}`);
}

function notMadeBlock(results: readonly NotMade[]): string {
  const whys = Map.groupBy(results, ({ why }) => why);
  const lines = [...whys].map(([why, of]) => `  ${of.map(({ id }) => id).join(', ')}\n    ${why}`);
  return ['NOT MADE (these rules were not checked)', ...lines].join('\n');
}

function leftBlock(left: readonly string[]): string {
  return ['LEFT BEHIND (could not be put back)', ...left.map((line) => `  ${line}`)].join('\n');
}
