import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue';
import type { MailState } from '#shared/contract/registration.ts';
import type { Outcome } from '#shared/outcome.ts';

/** Acts after so many milliseconds, unless what it gives back is called before. */
export type After = (milliseconds: number, act: () => void) => () => void;

export interface MailPollOptions {
  readonly ask: (signal: AbortSignal) => Promise<Outcome<MailState>>;
  /** The mail still waits; says what is known of it now. */
  readonly onWaiting: (state: MailState) => void;
  /** It waits no more; what has become of it, where the look has told. The wizard asks again. */
  readonly onChange: (state?: MailState['state']) => void;
  /** True while another call is under way, or nothing is left to wait for. */
  readonly isHeld: () => boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly after?: After;
}

/** Milliseconds between the end of one look and the beginning of the next. */
const pause = 4_000;
/** So many looks in a row may fail before it is said. */
const quietFailures = 3;

/**
 * Looks by itself whether the mailed link was opened, until the screen goes. A look that fails is
 * quiet; after several in a row the moment of the last good one is given (milliseconds since 1970).
 * A look under way when another call begins is dropped: what it tells is older than the call's.
 */
export function useMailPoll(options: MailPollOptions): Readonly<ShallowRef<number | undefined>> {
  const { ask, isHeld, now, after = inTheBrowser } = options;
  let looking = new AbortController();
  let hasLeft = false;
  const staleSince = shallowRef<number>();
  let seenAt = now();
  let failures = 0;
  let cancel = after(pause, look);

  function look(): void {
    looking = new AbortController();
    const { signal } = looking;
    void Promise.resolve(isHeld() ? undefined : ask(signal)).then((outcome) => {
      if (hasLeft) return;
      if (outcome && !signal.aborted) note(outcome);
      cancel = after(pause, look);
    });
  }
  function note(outcome: Outcome<MailState>): void {
    const isOver = !outcome.ok && outcome.failure.code === 'nothing-pending';
    failures = outcome.ok || isOver ? 0 : failures + 1;
    if (failures === 0) seenAt = now();
    staleSince.value = failures >= quietFailures ? seenAt : undefined;
    if (isOver) options.onChange();
    if (!outcome.ok) return;
    if (outcome.value.state === 'mail-pending') options.onWaiting(outcome.value);
    else options.onChange(outcome.value.state);
  }
  watch(isHeld, () => looking.abort(), { flush: 'sync' });
  onScopeDispose(() => {
    hasLeft = true;
    looking.abort();
    cancel();
  });
  return staleSince;
}

function inTheBrowser(milliseconds: number, act: () => void): () => void {
  const timer = setTimeout(act, milliseconds);
  return () => {
    clearTimeout(timer);
  };
}
