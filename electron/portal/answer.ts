import { done, type Failure, type Outcome, type PortalTrouble } from '#shared/outcome.ts';
import type { Exchange } from './client.ts';
import { endpoints, type EndpointName } from './contract.ts';
import type { Problem, ProblemCode } from './problem.ts';
import type { RefusalOf, ReplyOf } from './endpoint-types.ts';
import {
  failureOf,
  refusals,
  universalProblems,
  type Changed,
  type FailureCodeOf,
} from './failures.ts';

/** `portalTime` is the portal's clock when it answered, in milliseconds since 1970. */
export type Answer<T, C extends ProblemCode> =
  | { readonly kind: 'reply'; readonly value: T; readonly portalTime: number }
  | Refusal<C>
  | {
      readonly kind: 'failed';
      readonly failure: Failure<PortalTrouble>;
      /** Where the portal has answered after all. */
      readonly portalTime?: number;
    };
/** One per declared code, so that a check of `code` narrows. */
type Refusal<C extends ProblemCode> = {
  [K in C]: {
    readonly kind: 'refused';
    readonly code: K;
    readonly problem: Problem;
    readonly portalTime: number;
  };
}[C];
export type AnswerOf<N extends EndpointName> = Answer<ReplyOf<N>, RefusalOf<N>>;

/** Judges an exchange by what its endpoint declares; `changed` is what is known of a write. */
export function answerOf<N extends EndpointName>(
  name: N,
  exchange: Exchange<N>,
  changed: Changed,
): AnswerOf<N> {
  if (exchange.kind === 'reply') return { ...exchange, kind: 'reply' };
  if (exchange.kind !== 'problem') return { kind: 'failed', failure: failureOf(exchange, changed) };
  const { problem, portalTime } = exchange;
  const { code } = problem;
  const declared: readonly ProblemCode[] = endpoints[name].refusals;
  // The code is one of those that this endpoint declares, as was looked up just now.
  if (declared.includes(code)) return { kind: 'refused', code, problem, portalTime } as AnswerOf<N>;
  // A refusal that belongs to other endpoints says at least that nothing was done.
  const failure = isUniversal(code)
    ? refusals[code](problem, changed).failure
    : failureOf({ kind: 'unreadable', serverError: false }, 'no');
  return { kind: 'failed', failure, portalTime };
}

type AnyAnswer = Answer<unknown, ProblemCode>;
type ValueIn<A extends AnyAnswer> = Extract<A, { kind: 'reply' }>['value'];
type CodeIn<A extends AnyAnswer> = FailureCodeOf<Extract<A, { kind: 'refused' }>['code']>;

/** The answer for a handler: the value alone, or the failure that the refusal means. */
export function outcomeOf<A extends AnyAnswer>(
  answer: A,
): Outcome<ValueIn<A>, CodeIn<A> | PortalTrouble> {
  // What each branch gives is one of what A can give; TypeScript does not follow A through them.
  return judge(answer) as Outcome<ValueIn<A>, CodeIn<A> | PortalTrouble>;
}

/** The same with the portal's clock (milliseconds since 1970) beside the value. */
export function timedOutcomeOf<A extends AnyAnswer>(
  answer: A,
): Outcome<ValueIn<A> & { readonly portalTime: number }, CodeIn<A> | PortalTrouble> {
  const outcome = outcomeOf(answer);
  if (!outcome.ok) return outcome;
  // Only a reply is a success, and a reply has its time.
  const { portalTime = 0 } = answer;
  return done(Object.assign({ portalTime }, outcome.value));
}

function judge(answer: AnyAnswer): Outcome<unknown> {
  if (answer.kind === 'reply') return done(answer.value);
  if (answer.kind === 'failed') return { ok: false, failure: answer.failure };
  return refusals[answer.code](answer.problem, 'no', answer.portalTime);
}

function isUniversal(code: ProblemCode): code is (typeof universalProblems)[number] {
  const codes: readonly ProblemCode[] = universalProblems;
  return codes.includes(code);
}
