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
  // Named first: a literal inside globSync() would count for knip as an import of every file.
  const everyPart = 'renderer/**/*.vue';
  const files = globSync(everyPart).map((file) => file.replace('renderer/', ''));
  return [
    ...linesOf('step', [...steps.keys()], steps),
    ...linesOf('failure code', Object.keys(failureDetails), codes),
    ...linesOf('place of a failure', ['field', 'screen', 'page', 'staff'], places),
    ...linesOf('component', files.sort(), parts),
  ];
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
