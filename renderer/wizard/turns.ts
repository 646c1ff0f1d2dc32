import { done, fail, leavesUnknown, type Failure, type Outcome } from '#shared/outcome.ts';
import type { Given, Known, Leaving, Wizard } from './define.ts';
import { pathOf, stepBefore, stepOf, wayFrom, type Place } from './route.ts';

/** What the visitor does; everything else is the machine's own affair. */
export type WizardEvent =
  | { readonly type: 'answer'; readonly answer: unknown }
  /** The call of an earlier step once more, with the answer given there ("a new QR code"). */
  | { readonly type: 'redo'; readonly step: string }
  | { readonly type: 'back' }
  | { readonly type: 'leave' };

export interface WizardInput {
  readonly wizard: Wizard;
  /** Asked anew each time: network and overview may change while the wizard is open. */
  readonly given: () => Given;
  /** Told of a bug in a step's call; the visitor sees `internal`. */
  readonly onFault: (error: unknown) => void;
}

type Named = Readonly<Record<string, unknown>>;

export interface WizardContext extends WizardInput, Place {
  /** The step whose call is meant; differs from `at` only in a redo. */
  readonly calling: string;
  readonly answers: Named;
  readonly results: Named;
  /** The refusal of the step underfoot, and the key of what is wrong with its answer. */
  readonly failure: Failure | undefined;
  readonly problem: string | undefined;
  /** The refusal that led to the detour underfoot. */
  readonly reason: Failure | undefined;
  /** Presses of this wizard whose answer was not taken, here or by the portal. */
  readonly refusals: number;
}
type Change = Partial<WizardContext>;

export const calm = { failure: undefined, problem: undefined } as const satisfies Change;
export const wiped = {
  answers: {},
  results: {},
  reason: undefined,
  ...calm,
} as const satisfies Change;

export function knownTo(context: WizardContext): Known {
  return { given: context.given(), answers: context.answers, results: context.results };
}

/** The answer as the step's schema reads it, or the key of the first thing wrong with it. */
export function readAnswer(context: WizardContext, event: WizardEvent): Reading {
  if (event.type !== 'answer') return { ok: true, value: context.answers[context.calling] };
  const read = stepOf(context.wizard, context.at).asks(context.given()).safeParse(event.answer);
  if (read.success) return { ok: true, value: read.data };
  return { ok: false, problem: read.error.issues[0]?.message ?? 'other' };
}
type Reading =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: string };

/** Keeps the answer for Back and for later conditions, unless the step says that it is a secret. */
export function keepAnswer(context: WizardContext, event: WizardEvent): Change {
  const { at, answers } = context;
  const read = readAnswer(context, event);
  const kept = read.ok && !stepOf(context.wizard, at).forgets;
  return { calling: at, answers: kept ? { ...answers, [at]: read.value } : answers, ...calm };
}

export function noteProblem(context: WizardContext, event: WizardEvent): Change {
  const read = readAnswer(context, event);
  const refusals = context.refusals + 1;
  return { failure: undefined, problem: read.ok ? undefined : read.problem, refusals };
}

/** What goes to the call: the answer just given or, in a redo, the one that step has kept. */
export function answerToSend(context: WizardContext, event: WizardEvent): unknown {
  const read = readAnswer(context, event);
  return read.ok ? read.value : undefined;
}

export interface Question {
  readonly context: WizardContext;
  readonly answer: unknown;
}

export async function askHost(question: Question, signal: AbortSignal): Promise<Outcome<Named>> {
  const { context, answer } = question;
  const step = stepOf(context.wizard, context.calling);
  const isRedo = context.calling !== context.at;
  return step.does ? step.does({ ...knownTo(context), answer, isRedo, signal }) : done({});
}

/** Adds what the call brought; secrets that were sent with it are wiped, as the table says. */
export function gather(context: WizardContext, outcome: Outcome<Named>): Change {
  if (!outcome.ok) return {};
  const results = { ...context.results, ...outcome.value };
  const step = stepOf(context.wizard, context.calling);
  const spent: readonly string[] = step.wipes?.(knownTo({ ...context, results })) ?? [];
  const kept = Object.entries(context.answers).filter(([name]) => !spent.includes(name));
  return { answers: Object.fromEntries(kept), results, ...calm };
}

/**
 * A refusal is shown on the step underfoot, or on the earlier one whose answer it is about, or it
 * leads on a detour: as the table says.
 */
export function refuse(context: WizardContext, outcome: Outcome<Named>): Change {
  if (outcome.ok) return {};
  const { failure } = outcome;
  const { at, before, calling, wizard } = context;
  const refusals = context.refusals + 1;
  const { detours, sendsBack } = stepOf(wizard, calling);
  const detour = detours?.[failure.code];
  if (detour !== undefined) {
    return { at: detour, calling: detour, before: before ?? at, ...calm, reason: failure };
  }
  const earlier = sendsBack?.[failure.code];
  if (earlier === undefined || !(earlier in context.answers)) {
    return { calling: at, failure, problem: undefined, refusals };
  }
  const isOnPath = pathOf(wizard, knownTo(context)).includes(earlier);
  const place = { at: earlier, calling: earlier, before: isOnPath ? undefined : before };
  return { ...place, failure, problem: undefined, reason: undefined, refusals };
}

export function noteFault(context: WizardContext, error: unknown): Change {
  context.onFault(error);
  return refuse(context, fail('internal', { incident: 'page' }));
}

export function moveOn(context: WizardContext): Change {
  const { at: here, before, calling, wizard } = context;
  const known = knownTo(context);
  const way = wayFrom(wizard, calling, known);
  if (!way || stepOf(wizard, calling).waits?.(known)) return { calling: here, ...calm };
  const aside = { before: before ?? here };
  const place = { at: way.to, calling: way.to, before: undefined, reason: undefined };
  return { ...place, ...(way.isAside && aside), ...calm };
}

/** Whether the call under way can't be taken back. */
export function mustWait({ wizard, calling, given }: WizardContext): boolean {
  return stepOf(wizard, calling).settles?.(given()) ?? false;
}

/** What leaving means now. A write under way, or one whose result never came, may have been done. */
export function leavingFrom(context: WizardContext, isBusy: boolean): Leaving {
  const { at, failure, wizard } = context;
  const isUnknown = failure && (failure.code === 'internal' || leavesUnknown(failure));
  const mayBeDone = isBusy ? mustWait(context) : isUnknown;
  return stepOf(wizard, at).leaving ?? (mayBeDone ? 'unknown' : 'erased');
}

export function backFrom(context: WizardContext): string | undefined {
  return stepBefore(context.wizard, knownTo(context), context);
}

export function stepBack(context: WizardContext): Change {
  const at = backFrom(context) ?? context.at;
  return { at, calling: at, before: undefined, reason: undefined, ...calm };
}

/** After the portal's confirmation nothing is kept but what the last screen says. */
export function finish(context: WizardContext): Change {
  const { keepsAtEnd } = context.wizard;
  const kept = Object.entries(context.results).filter(([name]) => keepsAtEnd.includes(name));
  return { ...wiped, results: Object.fromEntries(kept) };
}
