import type { Given, Wizard } from '#renderer/wizard/define.ts';
import { startOf, stepOf } from '#renderer/wizard/route.ts';
import { finish, wiped, type WizardContext } from '#renderer/wizard/turns.ts';
import { afterAnswer, refusalsOf, type Good, type Refused } from './walk.ts';

/** What the derivation is told of a wizard; what is not told is made up from the schemas. */
export interface Told {
  readonly wizard: Wizard;
  /** What this wizard finds where it begins at that step. */
  readonly givenAt: (step: string) => Given;
  /** An answer that each step takes. */
  readonly answers: Readonly<Record<string, unknown>>;
  readonly good: Good;
  /** Only what most people meet there: other ways may not be there at all. */
  readonly isUsualOnly?: boolean;
}

/** A step as somebody comes to it, and what its own call may be refused with. */
export interface Found {
  readonly context: WizardContext;
  readonly refusals: readonly Refused[];
}

/**
 * Comes to every step of a table by its own ways, detours included, and tries on each what its calls
 * may end in. Nothing is shown meanwhile: these are the machine's own turns.
 */
export async function explore(told: Told): Promise<readonly Found[]> {
  const found = new Map<string, Found>();
  for (const start of startsOf(told)) await exploreFrom(told, start, found);
  return [...found.values()];
}

/** The likely way to its end first, so that each step has behind it what most people have. */
async function exploreFrom(told: Told, start: WizardContext, found: Map<string, Found>) {
  const open = [start];
  for (let context = open.shift(); context; context = open.shift()) {
    if (found.has(context.at)) continue;
    const answered = { context, answer: told.answers[context.at] ?? {}, good: told.good };
    const refusals = await refusalsOf(answered);
    found.set(context.at, { context, refusals });
    const [likely, ...others] = waysOn(await afterAnswer(answered));
    if (likely) open.unshift(likely);
    open.push(...refusals.map((refused) => refused.context).filter((next) => next.reason));
    if (!told.isUsualOnly) open.push(...others);
  }
}

/** Where most people begin, and then where others do. */
function startsOf(told: Told): readonly WizardContext[] {
  const { wizard, givenAt } = told;
  const usual = startOf(wizard, { given: givenAt(''), answers: {}, results: {} });
  const others = wizard.startsAt.map(({ to }) => to).filter((to) => to !== usual);
  return [usual, ...(told.isUsualOnly ? [] : others)].map((to) => startingAt(told, to));
}

function startingAt({ wizard, givenAt }: Told, at: string): WizardContext {
  return {
    ...wiped,
    wizard,
    given: () => givenAt(at),
    onFault: (error) => {
      throw error;
    },
    at,
    calling: at,
    before: undefined,
    refusals: 0,
  };
}

/** Every way on, whether it is open just now or not: somebody takes it. */
function waysOn(context: WizardContext): readonly WizardContext[] {
  const { wizard, at } = context;
  const known = { given: context.given(), answers: context.answers, results: context.results };
  const ways = stepOf(wizard, at).goesTo ?? [];
  const likely = ways.toSorted((a, b) => rank(b.when?.(known)) - rank(a.when?.(known)));
  return likely.map(({ to, isAside }) => {
    const before = isAside ? (context.before ?? at) : undefined;
    const next = { ...context, at: to, calling: to, before, reason: undefined };
    return stepOf(wizard, to).end === 'finished' ? { ...next, ...finish(next) } : next;
  });
}

/** The way that somebody takes after a good answer comes first: the others are for somebody else. */
function rank(isOpen: boolean | undefined): number {
  return isOpen === false ? 0 : 1;
}
