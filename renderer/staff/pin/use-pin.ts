import { ref, shallowRef } from 'vue';
import { digitsOf } from '#shared/answers.ts';
import type { Failure, Outcome } from '#shared/outcome.ts';

/** Tries PINs one by one, and knows until when the next has to wait. None of them is kept. */
export function usePin(
  enter: (pin: string) => Promise<Outcome<object>>,
  now: () => number = () => performance.now(),
) {
  const isBusy = ref(false);
  const failure = shallowRef<Failure>();
  /** From when on the next one may be tried, by a clock that only goes forward. In milliseconds. */
  const until = ref<number>();
  const problem = ref<'empty'>();

  /** Whether it was the right one. */
  async function tryPin(typed: string): Promise<boolean> {
    if (isBusy.value || until.value !== undefined) return false;
    const pin = digitsOf(typed);
    problem.value = pin === '' ? 'empty' : undefined;
    if (problem.value) return false;
    isBusy.value = true;
    const outcome = await enter(pin);
    isBusy.value = false;
    failure.value = outcome.ok ? undefined : withoutDoubt(outcome.failure);
    until.value = failure.value && waitEnds(failure.value, now());
    return outcome.ok;
  }
  return { isBusy, failure, until, problem, tryPin };
}

/** A try changes nothing for anybody, even where its answer was lost. */
function withoutDoubt(failure: Failure): Failure {
  return failure.code === 'door-shut' ? { ...failure, changed: 'no' } : failure;
}

/** Wrong ones in a row have the next one wait. */
function waitEnds(failure: Failure, now: number): number | undefined {
  const waits = failure.code === 'staff-pin-wrong' || failure.code === 'staff-pin-wait';
  return waits && failure.seconds > 0 ? now + failure.seconds * 1000 : undefined;
}
