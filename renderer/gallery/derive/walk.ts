import { done, fail, type Failure, type FailureCode, type Outcome } from '#shared/outcome.ts';
import { fakeVisit, visitMethods } from '#renderer/gallery/host.ts';
import type { Given } from '#renderer/wizard/define.ts';
import { stepOf } from '#renderer/wizard/route.ts';
import { gather, knownTo, refuse, type WizardContext } from '#renderer/wizard/turns.ts';
import { failuresOf } from './failures.ts';
import { valuesOf } from './from-schema.ts';

type Named = Readonly<Record<string, unknown>>;
type Host = Given['host'];

/** What calls bring where all is well, by `group.method`; others bring what their schema says. */
export type Good = Readonly<Record<string, unknown>>;

/** A host on which one call fails and all others bring what is good; it notes what was asked. */
function hostWhere(good: Good, asked: string[], failing?: Failing): Host {
  return fakeVisit((name, method) => {
    asked.push(name);
    if (failing?.call === name) return { ok: false, failure: failing.failure };
    return done(name in good ? good[name] : valuesOf(method.output)[0]);
  });
}
interface Failing {
  readonly call: string;
  readonly failure: Failure;
}

export interface Answered {
  readonly context: WizardContext;
  readonly answer: unknown;
  readonly good: Good;
}

/** The step underfoot with its answer given: kept, unless it is a secret. */
function withAnswer({ context, answer }: Answered): WizardContext {
  if (stepOf(context.wizard, context.at).forgets) return context;
  return { ...context, answers: { ...context.answers, [context.at]: answer } };
}

/** What the step's own calls end in, and which they were. */
async function ask(answered: Answered, failing?: Failing) {
  const asked: string[] = [];
  const host = hostWhere(answered.good, asked, failing);
  const { given, ...known } = knownTo(withAnswer(answered));
  const step = stepOf(answered.context.wizard, answered.context.at);
  const { signal } = new AbortController();
  const { answer } = answered;
  const doing = { ...known, given: { ...given, host }, answer, isRedo: false, signal };
  // As the machine has it: a bug in a step's call is told as `internal`.
  const fault = () => fail('internal', { incident: 'page' });
  const outcome: Outcome<Named> = (await step.does?.(doing).catch(fault)) ?? done({});
  return { outcome, asked };
}

/** The wizard after a step that was answered well, before it moves on. */
export async function afterAnswer(answered: Answered): Promise<WizardContext> {
  const kept = withAnswer(answered);
  const { outcome } = await ask(answered);
  return { ...kept, ...gather(kept, outcome) };
}

export interface Refused {
  readonly failure: Failure;
  /** Which of its forms it is, the likeliest first. */
  readonly form: number;
  readonly context: WizardContext;
}

/** Where each failure leads that the step's own calls may end in. */
export async function refusalsOf(answered: Answered): Promise<readonly Refused[]> {
  const { asked } = await ask(answered);
  const found: Refused[] = [];
  for (const call of new Set(asked)) {
    for (const code of visitMethods.get(call)?.codes ?? []) {
      found.push(...(await refusalsBy(answered, call, code)));
    }
  }
  return found;
}

async function refusalsBy(answered: Answered, call: string, code: FailureCode) {
  const found: Refused[] = [];
  for (const [form, failure] of failuresOf(code).entries()) {
    const { outcome } = await ask(answered, { call, failure });
    if (outcome.ok) continue;
    found.push({ form, ...refusedWith(withAnswer(answered), outcome.failure) });
  }
  return found;
}

/** The wizard with a failure of the call of the step underfoot. */
export function refusedWith(context: WizardContext, failure: Failure) {
  const change = refuse(context, { ok: false, failure });
  return { failure, context: { ...context, ...change } };
}
