import type { PostureVerdict } from '#shared/posture.ts';
import type { Reading } from './reads.ts';

/** A verdict, and the places that do not say what the profile wants. */
export interface Judged {
  readonly verdict: PostureVerdict;
  readonly misses: readonly string[];
}

/** What counts where nothing is there: mostly weaker, but no swap file is no swap. */
export interface Claim {
  readonly place: string;
  readonly reading: Reading;
  readonly holds: (text: string) => boolean;
  readonly absent?: PostureVerdict;
}

/** Judges one reading. What could not be read is never taken for what it should be. */
export function judge({ place, reading, holds, absent = 'weaker' }: Claim): Judged {
  if (reading.kind === 'text') return judged(place, holds(reading.text) ? 'as-profile' : 'weaker');
  return judged(place, reading.kind === 'absent' ? absent : 'unknown');
}

export function judged(place: string, verdict: PostureVerdict): Judged {
  return { verdict, misses: verdict === 'as-profile' ? [] : [place] };
}

/** All of it together: as weak as the weakest part. */
export function together(parts: readonly Judged[]): Judged {
  const verdicts = parts.map(({ verdict }) => verdict);
  const misses = [...new Set(parts.flatMap((part) => part.misses))];
  if (verdicts.includes('weaker')) return { verdict: 'weaker', misses };
  return { verdict: verdicts.includes('unknown') ? 'unknown' : 'as-profile', misses };
}

/** The whole text is this, but for blanks around it. */
export function is(wanted: string): (text: string) => boolean {
  return (text) => text.trim() === wanted;
}

/** The text has a line that fits. */
export function has(line: RegExp): (text: string) => boolean {
  return (text) => text.split('\n').some((one) => line.test(one));
}
