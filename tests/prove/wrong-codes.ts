import { isDeepStrictEqual } from 'node:util';
import {
  clockCause,
  everyMinute,
  longAfter,
  tryClocks,
  tryOtherSecrets,
  type Lag,
} from '#tests/support/wrong-codes.ts';

/** Expected chance hits of two codes: every d within a day, its two neighbours, one in a million each. */
const perTry = (5_765 * 2 * 3) / 1_000_000 ** 2;

/** Wrong codes through the handlers: clocks by every minute, and the codes of other secrets. */
export async function prove(): Promise<void> {
  for (const lag of [
    [0, 0],
    [1, 0],
    [0, 1],
  ] as const)
    await proveClocks(lag);
  for (const tries of [10_000, 200_000]) await proveOthers(tries);
}

async function proveClocks(lag: Lag): Promise<void> {
  const causes = await tryClocks(everyMinute(), lag);
  const wrong = causes.filter(({ first, second, minutes }) => {
    // One minute fast and typed half a minute late is still right.
    const isRight = minutes === 1 && (first === 'accepted' || second === 'accepted');
    return !isRight && !isDeepStrictEqual(second, clockCause(minutes));
  });
  const zones = causes.filter(({ minutes }) => clockCause(minutes).kind === 'time-zone').length;
  console.log(
    `codes typed ${lag.join(' and ')} steps late: ${causes.length} clocks, ` +
      `${zones} of them time zones, ${wrong.length} named wrongly`,
  );
  if (wrong.length > 0) throw new Error(JSON.stringify(wrong.slice(0, 5)));
}

async function proveOthers(tries: number): Promise<void> {
  const { first, second } = await tryOtherSecrets(tries, longAfter);
  const named = (second.get('clock') ?? 0) + (second.get('time-zone') ?? 0);
  console.log(
    `${tries} other secrets, two codes each: ${named} explained as a clock error ` +
      `(expected ${(tries * perTry).toExponential(1)})`,
  );
  console.log(`  first code:  ${JSON.stringify(Object.fromEntries(first))}`);
  console.log(`  second code: ${JSON.stringify(Object.fromEntries(second))}`);
  if (tries <= 10_000 && named > 0) throw new Error('A clock was blamed for another secret');
}
