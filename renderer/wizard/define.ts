import type { Component } from 'vue';
import type { z } from 'zod';
import type { Overview } from '#shared/contract/account.ts';
import type { MachineState } from '#shared/contract/machine.ts';
import type { Institution } from '#shared/institution.ts';
import type { FailureCode, Outcome } from '#shared/outcome.ts';
import type { VisitLimits } from '#shared/settings.ts';
import type { Host } from '#renderer/host/host.ts';

/** Every wizard by its name; a task that a visitor can choose. */
export type TaskName =
  | 'first-login'
  | 'set-up-mfa'
  | 'change-password'
  | 'register-email'
  | 'my-extension'
  | 'temporary-release'
  | 'lost-phone'
  | 'forgotten-password'
  | 'mfa-reset'
  | 'no-id'
  | 'not-there'
  | 'which-id';

/** What outlives a wizard within one visit: facts, never a secret. */
export interface VisitMemory {
  /** A key was on the screen: an entry made from it may stand in the app. */
  readonly hasShownKey: boolean;
  readonly noteShownKey: () => void;
}

/** What every wizard finds when it opens; none of it is typed by the visitor. */
export interface Given {
  readonly host: Pick<Host, 'account' | 'mfa' | 'password' | 'registration'>;
  readonly institution: Institution;
  /** The account; undefined in a guide, for which nobody has to sign in. */
  readonly overview: Overview | undefined;
  readonly limits: VisitLimits;
  readonly state: MachineState;
  readonly memory: VisitMemory;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The account of a wizard that is opened after signing in. */
export function overviewOf({ overview }: Pick<Given, 'overview'>): Overview {
  if (!overview) throw new Error('a wizard for somebody signed in was opened before that');
  return overview;
}

/** The two tables of types behind a wizard: an answer per step, and what the calls brought. */
export interface Shape {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly results: Readonly<Record<string, unknown>>;
}
export type StepName<S extends Shape> = keyof S['answers'] & string;

/** What a condition, a call and a screen may look at. */
export interface Known<S extends Shape = Shape> {
  readonly given: Given;
  readonly answers: Readonly<Partial<S['answers']>>;
  readonly results: Readonly<Partial<S['results']>>;
}

export interface Doing<S extends Shape, N extends StepName<S>> extends Known<S> {
  readonly answer: S['answers'][N];
  /** True where a later step asked for this call once more. */
  readonly isRedo: boolean;
  /** Aborted when the visitor leaves; the reply is dropped then. */
  readonly signal: AbortSignal;
}

/** One way on. The first whose condition holds is taken; no condition always holds. */
export interface Way<S extends Shape, N extends StepName<S> = StepName<S>> {
  readonly to: N;
  when?(known: Known<S>): boolean;
  /** A step aside, not a step on: the stones stay, and Back returns from it. */
  readonly isAside?: true;
}

/**
 * What becomes of it when somebody leaves before the end. `kept`: the portal has it and waits;
 * `unknown`: it was sent, and may have been done.
 */
export type Leaving = 'erased' | 'kept' | 'unknown';

/** One step. Methods, not arrow properties, so that the machine can walk any wizard's table. */
export interface Step<S extends Shape, N extends StepName<S>> {
  /** The answer the screen gives; an issue's message is a key under `<wizard>.<step>.problem`. */
  asks(given: Given): z.ZodType<S['answers'][N]>;
  readonly screen: Component;
  /** The call on the host; what it brings is added to the results. */
  does?(doing: Doing<S, N>): Promise<Outcome<Partial<S['results']>>>;
  readonly goesTo?: readonly Way<S>[];
  /** Refusals that lead to another step instead of being shown here. */
  readonly detours?: Readonly<Partial<Record<FailureCode, StepName<S>>>>;
  /**
   * Refusals of what an earlier step asked: that step is shown again with the refusal and with the
   * answer that it kept. Where this person was not asked there the refusal is shown here.
   */
  readonly sendsBack?: Readonly<Partial<Record<FailureCode, StepName<S>>>>;
  /** True while what its call brought does not lead on yet: a mail that nobody has opened. */
  waits?(known: Known<S>): boolean;
  /** How long a quiet person may be: `phone` where the phone is in hand (experience.md 2.10). */
  readonly idle: 'usual' | 'phone';
  /** The answer is a secret: handed to the call and not kept. */
  readonly forgets?: boolean;
  /** Answers, secrets, that nothing needs any more once its call has succeeded. */
  wipes?(known: Known<S>): readonly StepName<S>[];
  /** Whether the call can't be taken back once sent: Back waits until it has answered. */
  settles?(given: Given): boolean;
  /** What leaving here means; `erased` where nothing is said and nothing was sent. */
  readonly leaving?: Leaving;
  /** `finished`: the portal has confirmed the end. `closed`: there is no way on from here. */
  readonly end?: 'finished' | 'closed';
}

/** A wizard: a table that one machine walks. */
export interface Wizard<S extends Shape = Shape> {
  readonly name: string;
  /** What of the portal has to be open for it; `nothing` for a guide, which asks for no sign-in. */
  readonly needs: 'mfa' | 'registration' | 'release' | 'nothing';
  readonly startsAt: readonly Way<S>[];
  readonly steps: { readonly [N in StepName<S>]: Step<S, N> };
  /** Results that the last screen shows; all others are wiped at the end. */
  readonly keepsAtEnd: readonly (keyof S['results'] & string)[];
}
