import type { Every } from '#electron/services/timer.ts';
import type { NetworkEvidence } from './evidence.ts';
import type { NetworkLook } from './look-round.ts';
import type { Verdict } from '#shared/network-outcomes.ts';
import { nothingHeard, withDecision, withLinkChange, withTime, type Steady } from './steady.ts';

export interface NetworkWatchOptions {
  readonly look: NetworkLook;
  readonly every: Every;
  /** The kiosk's clock: milliseconds since 1970. It may be set. */
  readonly clock: () => number;
  /** A clock that only goes forward, in milliseconds. */
  readonly steadyClock: () => number;
  /** Between 0 and 1. */
  readonly random: () => number;
  readonly holdDownSeconds: number;
  /** Between two checks while no visit is on, in seconds. */
  readonly checkSeconds: number;
  /** Gets every change of the verdict. */
  readonly onVerdict?: (evidence: NetworkEvidence) => void;
  /** Gets a fault of a round; the verdict is unknown then. */
  readonly onFault: (fault: unknown) => void;
}

export interface NetworkWatch {
  readonly verdict: () => Verdict;
  readonly evidence: () => NetworkEvidence;
  /** Hears that the verdict has changed. */
  readonly onChange: (listener: (verdict: Verdict) => void) => void;
  /** Asks now, a second time where that settles it. A round that is on may be too old: it is repeated. */
  readonly check: () => Promise<unknown>;
  /** While a visit is on, nothing is asked but for a reason. */
  readonly setVisit: (isOn: boolean) => void;
  /** The machine was asleep: nothing of before counts. */
  readonly woke: () => void;
  readonly close: () => void;
}

/**
 * How often link, clock and time are looked at, in milliseconds. Looking is cheap (about 0.1 ms), needs
 * no other program and works on every system; it leaves 4.5 s for a round until unknown has to be said.
 */
const tickMs = 500;
/** The two clocks go apart by more than this when somebody sets one, or the machine sleeps. */
const longestDrift = 5_000;
/** So long before a verdict runs out another round begins, in milliseconds. */
const renewMs = 6_000;

/** Watches the network: asks when there is a reason to, and says a verdict that does not flicker. */
export function watchNetwork(options: NetworkWatchOptions): NetworkWatch {
  const watch = new Watch(options);
  const stop = options.every(tickMs, () => watch.tick());
  return {
    verdict: () => watch.steady.verdict,
    evidence: () => watch.evidence(),
    onChange: (listener) => void watch.listeners.push(listener),
    check: () => watch.check(),
    setVisit: (isOn) => void (watch.isVisit = isOn),
    woke: () => watch.wake(),
    close() {
      stop();
      watch.close();
    },
  };
}

class Watch {
  readonly listeners: ((verdict: Verdict) => void)[] = [];
  isVisit = false;
  steady: Steady = nothingHeard;
  readonly #options: NetworkWatchOptions;
  #last: NetworkEvidence['last'];
  #since: number;
  #shown: Verdict = 'unknown';
  #links: string;
  #drift: number;
  #dueAt = Infinity;
  /** The end of a hold that has been followed by a check. */
  #released = 0;
  /** The end of a verdict that has been seen coming. */
  #renewed = Infinity;
  /** Ends the round that is on. */
  #stop = new AbortController();
  #running: Promise<void> | undefined;
  #next: Promise<void> | undefined;
  #isClosed = false;

  constructor(options: NetworkWatchOptions) {
    this.#options = options;
    this.#since = options.clock();
    this.#links = options.look.links();
    this.#drift = this.#driftNow();
  }

  tick(): void {
    const { look, steadyClock, holdDownSeconds } = this.#options;
    const now = steadyClock();
    if (Math.abs(this.#driftNow() - this.#drift) > longestDrift) return this.wake();
    const links = look.links();
    if (links !== this.#links) {
      this.#links = links;
      this.steady = withLinkChange(this.steady, now, holdDownSeconds * 1_000);
      this.#askAnew();
    }
    const before = this.steady;
    this.steady = withTime(before, now);
    const hasRunOut = this.steady !== before && this.steady.reasons[0] === 'run-out';
    const isDue = now >= this.#dueAt && !this.isVisit;
    if (hasRunOut || isDue || this.#isHoldOver(now) || this.#isRunningOut(now)) void this.check();
    this.#tell();
  }

  wake(): void {
    this.#drift = this.#driftNow();
    this.#links = this.#options.look.links();
    this.steady = nothingHeard;
    this.#askAnew();
    this.#tell();
  }

  check(): Promise<void> {
    if (!this.#running) return this.#start();
    this.#next ??= this.#running.then(() => this.#start());
    return this.#next;
  }

  evidence(): NetworkEvidence {
    const { clock, steadyClock } = this.#options;
    const { verdict, reasons, validUntil, heldUntil } = this.steady;
    const ahead = clock() - steadyClock();
    return {
      verdict,
      reasons,
      since: this.#since,
      ...(this.#last && { last: this.#last }),
      ...(Number.isFinite(validUntil) && { until: validUntil + ahead }),
      ...(heldUntil > steadyClock() && { heldUntil: heldUntil + ahead }),
    };
  }

  close(): void {
    this.#isClosed = true;
    this.#stop.abort();
  }

  /** What is on its way speaks of a network that is not there any more. */
  #askAnew(): void {
    this.#stop.abort();
    this.#stop = new AbortController();
    void this.check();
  }

  #start(): Promise<void> {
    this.#next = undefined;
    this.#dueAt = Infinity;
    this.#running = this.#rounds().finally(() => {
      this.#running = undefined;
      this.#plan();
    });
    return this.#running;
  }

  /** One round, and another at once where it was the first that says on. */
  async #rounds(): Promise<void> {
    if (this.#isClosed) return;
    await this.#round();
    if (this.steady.reasons[0] === 'first-of-two') await this.#round();
    this.#tell();
  }

  async #round(): Promise<void> {
    const { look, clock, steadyClock, onFault } = this.#options;
    const { signal } = this.#stop;
    const began = steadyClock();
    try {
      const { decision, asked, facts, lifeMs } = await look.round(signal);
      if (signal.aborted) return;
      const now = steadyClock();
      const until = began + lifeMs;
      this.steady = withTime(withDecision(this.steady, { ...decision, until }, now), now);
      this.#last = { at: clock(), milliseconds: Math.round(now - began), asked, facts };
    } catch (fault) {
      onFault(fault);
      const decision = { verdict: 'unknown', reasons: ['fault'], until: Infinity } as const;
      this.steady = withDecision(this.steady, decision, steadyClock());
    }
  }

  #plan(): void {
    const { steadyClock, checkSeconds, random } = this.#options;
    // A fifth more or less, so that kiosks that were started together don't ask together.
    this.#dueAt = steadyClock() + checkSeconds * 1_000 * (0.8 + 0.4 * random());
  }

  /** Once for each hold: what it has kept back is asked for, and what was only shaken. */
  #isHoldOver(now: number): boolean {
    const { verdict, heldUntil } = this.steady;
    const isOver = now >= heldUntil && this.#released !== heldUntil && !this.#running;
    if (isOver) this.#released = heldUntil;
    return isOver && verdict === 'unknown';
  }

  /** Once for each end: a portal whose answers are short is not asked without a pause. */
  #isRunningOut(now: number): boolean {
    const { validUntil } = this.steady;
    const isSoon = now >= validUntil - renewMs && this.#renewed !== validUntil && !this.#running;
    if (isSoon) this.#renewed = validUntil;
    return isSoon;
  }

  #tell(): void {
    const { verdict } = this.steady;
    if (verdict === this.#shown || this.#isClosed) return;
    this.#shown = verdict;
    this.#since = this.#options.clock();
    this.#options.onVerdict?.(this.evidence());
    for (const listener of this.listeners) listener(verdict);
  }

  #driftNow(): number {
    return this.#options.clock() - this.#options.steadyClock();
  }
}
