import { createGuardrails, generateSync } from 'otplib';
import type { CodeCause } from './outcome.ts';

/**
 * Explains a wrong one-time code from the keys of this visit; it never accepts one
 * (peers.md C.1). `d` is the time step of the code minus the portal's, in steps of 30 seconds.
 */

/** Seconds of one step (RFC 6238 4.1; domain.md 4.3). */
const stepSeconds = 30;
/** The portal takes codes of the step before and the step after (RFC 6238 5.2). */
const accepted = 1;
/** How far a phone's clock may be off to be explained: 24 hours, and two steps for typing. */
const farthest = 24 * 60 * 2 + 2;
/** The university's keys have 80 bits; the library would refuse them without this. */
const guardrails = createGuardrails({ MIN_SECRET_BYTES: 10 });

/** Codes of one key by time step, made when they are needed and kept. */
export class CodeWindow {
  readonly #key: string;
  readonly #codes = new Map<number, string>();

  constructor(key: string) {
    this.#key = key;
  }

  /** Every `d` within 24 hours at which `code` would be right; `portalTime` in ms since 1970. */
  offsets(code: string, portalTime: number): readonly number[] {
    const here = stepAt(portalTime);
    const found: number[] = [];
    for (let d = -farthest; d <= farthest; d += 1) {
      if (this.#codeAt(here + d) === code) found.push(d);
    }
    return found;
  }

  /** Whether `code` is right for this key at the portal's time, one step of drift included. */
  fits(code: string, portalTime: number): boolean {
    const here = stepAt(portalTime);
    return [-accepted, 0, accepted].some((d) => this.#codeAt(here + d) === code);
  }

  #codeAt(step: number): string {
    const known = this.#codes.get(step);
    if (known !== undefined) return known;
    const epoch = step * stepSeconds;
    const code = generateSync({ secret: this.#key, epoch, guardrails });
    this.#codes.set(step, code);
    return code;
  }
}

export interface WrongCode {
  /** Six digits as refused by the portal. */
  readonly code: string;
  /** The portal's clock when it refused, in milliseconds since 1970. */
  readonly portalTime: number;
  readonly window: CodeWindow;
  /** Keys of QR codes shown earlier in this visit. */
  readonly earlier: readonly CodeWindow[];
  /** What the refusal before left open: the values of `d` that it could have had. */
  readonly suspected: readonly number[];
}

export interface Explanation {
  readonly cause: CodeCause;
  /** To hand in with the next refusal of the same key. */
  readonly suspected: readonly number[];
}

/**
 * The cause of a refused code (experience.md 4, "Type the six digits"). A clock error is said only
 * when two codes agree on the same `d`, give or take one: a chance hit survives that with about
 * 2 in a hundred million.
 */
export function explainWrongCode(wrong: WrongCode): Explanation {
  const { code, portalTime, window, earlier, suspected } = wrong;
  if (earlier.some((other) => other.fits(code, portalTime))) {
    return { cause: { kind: 'earlier-qr' }, suspected: [] };
  }
  const offsets = window.offsets(code, portalTime).filter((d) => Math.abs(d) > accepted);
  const agreed = agreement(suspected, offsets);
  if (agreed !== undefined) return { cause: clockCause(agreed), suspected: offsets };
  if (offsets.includes(-2)) return { cause: { kind: 'just-expired' }, suspected: offsets };
  if (offsets.length > 0) return { cause: { kind: 'type-next-code' }, suspected: offsets };
  return { cause: { kind: 'unexplained' }, suspected: [] };
}

function stepAt(time: number): number {
  return Math.floor(time / 1_000 / stepSeconds);
}

/**
 * The `d` on which two refusals agree. Reading and typing only ever make a code older, so of two
 * neighbours the greater one is the clock's.
 */
function agreement(before: readonly number[], now: readonly number[]): number | undefined {
  for (const d of now) {
    const other = before.find((earlier) => Math.abs(earlier - d) <= 1);
    if (other !== undefined) return Math.max(other, d);
  }
  return undefined;
}

/** Offsets near a multiple of 15 minutes, from one hour on, are a time zone set by hand. */
function clockCause(d: number): CodeCause {
  const direction = d > 0 ? 'fast' : 'slow';
  const steps = Math.abs(d);
  const quarters = Math.round(steps / 30);
  if (quarters >= 4 && Math.abs(steps - quarters * 30) <= 1) {
    return { kind: 'time-zone', minutes: quarters * 15, direction };
  }
  return { kind: 'clock', minutes: Math.max(1, Math.round(steps / 2)), direction };
}
