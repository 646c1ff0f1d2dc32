import { createGuardrails, generateSync } from 'otplib';
import type { CodeCause } from './outcome.ts';

/**
 * Explains a wrong one-time code from the keys of this visit; it never accepts one
 * (peers.md C.1 to C.3). `d` is the time step of a code minus the portal's, in steps of 30 seconds.
 */

/** Length of a step in milliseconds (RFC 6238 4.1; domain.md 4.3). */
const stepMs = 30_000;
/** The portal takes codes of the step before and the step after (RFC 6238 5.2). */
const accepted = 1;
/** A phone's clock is explained up to 24 hours off; two steps more are for reading and typing. */
const farthest = 24 * 60 * 2 + 2;
/** How long a refusal counts as evidence, in steps; by then the clock may have been set. */
const lasting = 20;
/** A time zone is told from a clock by a multiple of 15 minutes, from one hour on, in steps. */
const quarter = 30;
/** The university's keys have 80 bits; the library would refuse them without this. */
const guardrails = createGuardrails({ MIN_SECRET_BYTES: 10 });

/** The codes of one key around the portal's time, made when they are needed and kept. */
export class CodeWindow {
  readonly #secret: Uint8Array;
  #first = 0;
  #codes: readonly string[] = [];

  constructor(key: string) {
    this.#secret = bytesOf(key);
  }

  /** Every `d` within 24 hours at which `code` would be right; `portalTime` in ms since 1970. */
  offsets(code: string, portalTime: number): readonly number[] {
    this.#moveTo(stepAt(portalTime) - farthest);
    const found: number[] = [];
    for (let index = this.#codes.indexOf(code); index !== -1;) {
      found.push(index - farthest);
      index = this.#codes.indexOf(code, index + 1);
    }
    return found;
  }

  /** Whether `code` is right for this key at the portal's time, one step of drift included. */
  fits(code: string, portalTime: number): boolean {
    const here = stepAt(portalTime);
    return [-accepted, 0, accepted].some((d) => this.#codeAt(here + d) === code);
  }

  /** The portal's time only goes on, so most codes are those of the last look. */
  #moveTo(first: number): void {
    const passed = first - this.#first;
    const codes = passed >= 0 ? this.#codes.slice(passed) : [];
    while (codes.length <= 2 * farthest) codes.push(this.#codeAt(first + codes.length));
    this.#first = first;
    this.#codes = codes;
  }

  #codeAt(counter: number): string {
    return generateSync({ strategy: 'hotp', secret: this.#secret, counter, guardrails });
  }
}

/** A `d` at which a refused code would have been right, and the portal's step at that time. */
export interface Sighting {
  readonly d: number;
  readonly step: number;
}

export interface WrongCode {
  /** Six digits as refused by the portal. */
  readonly code: string;
  /** The portal's clock when it refused, in milliseconds since 1970. */
  readonly portalTime: number;
  readonly window: CodeWindow;
  /** Keys of the other QR codes of this visit. */
  readonly others: readonly CodeWindow[];
  /** What the refusals before left open. */
  readonly seen: readonly Sighting[];
}

export interface Explanation {
  readonly cause: CodeCause;
  /** To hand in with the next refusal of the same key. */
  readonly seen: readonly Sighting[];
}

/**
 * The cause of a refused code (experience.md 4, "Type the six digits"). A clock error is said only
 * when two different codes agree on `d`, give or take one: by chance about 2 in a hundred million.
 */
export function explainWrongCode(wrong: WrongCode): Explanation {
  const { code, portalTime, window, others } = wrong;
  const step = stepAt(portalTime);
  const before = wrong.seen.filter((sighting) => step - sighting.step <= lasting);
  if (others.some((other) => other.fits(code, portalTime))) {
    return { cause: { kind: 'earlier-qr' }, seen: before };
  }
  const offsets = window.offsets(code, portalTime).filter((d) => Math.abs(d) > accepted);
  const now = offsets.map((d) => ({ d, step }));
  return { cause: causeOf(before, now), seen: [...before, ...now] };
}

function causeOf(before: readonly Sighting[], now: readonly Sighting[]): CodeCause {
  const agreed = agreement(before, now);
  if (agreed !== undefined) return clockCause(agreed);
  if (now.some(({ d }) => d === -accepted - 1)) return { kind: 'just-expired' };
  return { kind: now.length > 0 ? 'type-next-code' : 'unexplained' };
}

/**
 * The middle of two `d` that agree. The phone's own step must have gone on: the same code typed
 * twice proves nothing that it did not prove the first time.
 */
function agreement(before: readonly Sighting[], now: readonly Sighting[]): number | undefined {
  for (const one of now) {
    const other = before.find(
      ({ d, step }) => Math.abs(d - one.d) <= 1 && d + step < one.d + one.step,
    );
    if (other) return (other.d + one.d) / 2;
  }
  return undefined;
}

/** Reading and typing only ever make a code older: half a minute between two is the later one. */
function clockCause(d: number): CodeCause {
  const direction = d > 0 ? 'fast' : 'slow';
  const quarters = Math.round(d / quarter);
  if (Math.abs(quarters) >= 4 && Math.abs(d - quarters * quarter) <= 1) {
    return { kind: 'time-zone', minutes: Math.abs(quarters) * 15, direction };
  }
  return { kind: 'clock', minutes: Math.abs(Math.round(d / 2)), direction };
}

function stepAt(time: number): number {
  return Math.floor(time / stepMs);
}

/** Base32 (RFC 4648 6) to bytes; bits that fill no byte are dropped, as apps do. */
function bytesOf(key: string): Uint8Array {
  const bits = [...key]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter))
    .map((value) => value.toString(2).padStart(5, '0'))
    .join('');
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
}
