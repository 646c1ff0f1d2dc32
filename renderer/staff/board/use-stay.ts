import { onScopeDispose } from 'vue';
import { signsOfLife } from '#renderer/screens/use-idle.ts';

/** Milliseconds within which one word to the machine is enough. */
const within = 10_000;

/** Tells the machine that somebody is there, by any sign of life; it counts five quiet minutes. */
export function useStay(
  stay: () => Promise<unknown>,
  now: () => number = () => performance.now(),
): void {
  let last = now();
  const hear = () => {
    if (now() - last < within) return;
    last = now();
    void stay();
  };
  for (const sign of signsOfLife) addEventListener(sign, hear, { capture: true, passive: true });
  onScopeDispose(() => {
    for (const sign of signsOfLife) removeEventListener(sign, hear, true);
  });
}
