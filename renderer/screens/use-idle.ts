import { onScopeDispose, shallowRef, watch } from 'vue';
import type { VisitLimits } from '#shared/settings.ts';
import {
  watchIdle,
  type Expiry,
  type IdleLimits,
  type IdleWatch,
  type Question,
} from '#renderer/stores/idle.ts';

/**
 * What a person does who is there; `spoken` is a sentence that somebody listened to. The pointer alone
 * is not it: a table can be knocked.
 */
export const signsOfLife = ['pointerdown', 'keydown', 'wheel', 'touchmove', 'spoken'] as const;
/** Milliseconds between two looks at the clock. */
const beat = 250;

interface UseIdleOptions {
  /** Whether a visit is under way; each one is watched anew. */
  readonly isUnderWay: () => boolean;
  readonly limits: () => VisitLimits | undefined;
  readonly kind: () => 'usual' | 'phone';
  readonly onExpire: (reason: Expiry) => void;
  /** Milliseconds of a clock that only goes forward. */
  readonly now?: () => number;
}

/** Watches a visit by the window's events, and says when the question has to stand. */
export function useIdle(options: UseIdleOptions) {
  const question = shallowRef<Question>();
  const now = options.now ?? (() => performance.now());
  let idle: IdleWatch | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;

  const touch = () => idle?.touch();
  const look = () => (question.value = idle?.tick());

  function stop(): void {
    clearInterval(timer);
    idle = undefined;
    question.value = undefined;
    for (const sign of signsOfLife) removeEventListener(sign, touch, true);
  }
  function start(limits: VisitLimits): void {
    idle = watchIdle({ now, onExpire: options.onExpire, limits: inSeconds(limits, options.kind) });
    timer = setInterval(look, beat);
    for (const sign of signsOfLife) addEventListener(sign, touch, { capture: true, passive: true });
  }
  watch(
    [options.isUnderWay, options.limits],
    ([isUnderWay, limits]) => {
      stop();
      if (isUnderWay && limits) start(limits);
    },
    { immediate: true },
  );
  // Another step may allow more or less quiet time; the count begins anew with it.
  watch(options.kind, touch);
  onScopeDispose(stop);
  function stay(): void {
    idle?.stay();
    look();
  }
  return { question, stay, giveUp: () => idle?.giveUp() };
}

function inSeconds(limits: VisitLimits, kind: UseIdleOptions['kind']): IdleLimits {
  const quiet = { usual: limits.idleSeconds, phone: limits.phoneIdleSeconds };
  return {
    quietSeconds: () => quiet[kind()],
    questionSeconds: limits.questionSeconds,
    visitSeconds: limits.visitMinutes * 60,
  };
}
