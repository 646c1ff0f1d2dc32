import { globSync } from 'node:fs';
import { failureTexts } from '#renderer/i18n/failure-text.ts';
import type { StateFacts } from '#renderer/gallery/api.ts';
import { failureDetails } from '#shared/outcome.ts';

/** What the states cover, as lines: steps, failure codes, places of failures, component files. */
export function coverageLines(
  states: readonly StateFacts[],
  shown: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const codes = countsOf(states.flatMap(({ failure }) => (failure ? [failure.code] : [])));
  const places = countsOf(
    states.flatMap(({ failure }) => (failure ? [failureTexts[failure.code].place] : [])),
  );
  const steps = countsOf(
    states.flatMap(({ wizard, step }) => (wizard && step ? [`${wizard}.${step}`] : [])),
  );
  const parts = countsOf([...shown.values()].flat());
  return [
    ...linesOf('step', [...steps.keys()], steps),
    ...linesOf('failure code', Object.keys(failureDetails), codes),
    ...linesOf('place of a failure', ['field', 'screen', 'page', 'staff'], places),
    ...linesOf('component', componentFiles(), parts),
  ];
}

/** Component files of which nothing stands in any of these states. */
export function neverShown(shown: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const seen = new Set([...shown.values()].flat());
  return componentFiles().filter((file) => !seen.has(file));
}

function componentFiles(): readonly string[] {
  // Named first: a literal inside globSync() would count for knip as an import of every file.
  const everyPart = 'renderer/**/*.vue';
  return globSync(everyPart)
    .map((file) => file.replace('renderer/', ''))
    .sort();
}

function countsOf(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length]));
}

function linesOf(
  kind: string,
  names: readonly string[],
  counts: ReadonlyMap<string, number>,
): readonly string[] {
  return names.map((name) => `${kind} ${name}: ${counts.get(name) ?? 0}`);
}
