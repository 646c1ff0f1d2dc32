import type { Wizard } from '#renderer/wizard/define.ts';

export type Texts = { readonly [key: string]: string | Texts };
export type Languages = Readonly<Record<string, Texts>>;

/** What is wrong with a wizard's table, found without running it; nothing if it is whole. */
export function tableFaults(wizard: Wizard, languages: Languages): string[] {
  return [...unreachable(wizard), ...deadEnds(wizard), ...missingTexts(wizard, languages)];
}

function unreachable(wizard: Wizard): string[] {
  const reached = new Set(wizard.startsAt.map(({ to }) => to));
  // A set grows while it is walked: what is added is visited too.
  for (const name of reached) waysFrom(wizard, name).forEach((to) => reached.add(to));
  return names(wizard)
    .filter((name) => !reached.has(name))
    .map((name) => `${name} can't be reached`);
}

/** Every step is an end, or has a way on that is always open. */
function deadEnds(wizard: Wizard): string[] {
  const { steps } = wizard;
  const hasWayOn = (name: string) => steps[name]?.goesTo?.some((way) => !way.when) ?? false;
  return names(wizard)
    .filter((name) => steps[name]?.end === undefined && !hasWayOn(name))
    .map((name) => `${name} is a dead end`);
}

/** A heading for each step, and the words of a stone for each step that a path runs over. */
function missingTexts(wizard: Wizard, languages: Languages): string[] {
  const paved = new Set(names(wizard).flatMap((name) => stonesAfter(wizard, name)));
  const wanted = [
    ...names(wizard).map((name) => [name, 'heading'] as const),
    ...[...paved].map((name) => ['stones', name] as const),
  ];
  return Object.entries(languages).flatMap(([language, texts]) =>
    wanted
      .filter(([group, key]) => typeof textAt(texts, group, key) !== 'string')
      .map(([group, key]) => `${group}.${key} is missing in ${language}`),
  );
}

function stonesAfter(wizard: Wizard, name: string): string[] {
  const ways = wizard.steps[name]?.goesTo ?? [];
  const next = ways.filter(({ isAside }) => !isAside).map(({ to }) => to);
  const isStart = wizard.startsAt.some(({ to }) => to === name);
  return isStart && next.length > 0 ? [name, ...next] : next;
}

function waysFrom(wizard: Wizard, name: string): string[] {
  const step = wizard.steps[name];
  return [...(step?.goesTo?.map(({ to }) => to) ?? []), ...Object.values(step?.detours ?? {})];
}

function names(wizard: Wizard): string[] {
  return Object.keys(wizard.steps);
}

function textAt(texts: Texts, group: string, key: string): unknown {
  const inner = texts[group];
  return typeof inner === 'object' ? inner[key] : undefined;
}
