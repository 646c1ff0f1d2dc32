import type { Machine, Visit } from '#electron/app.ts';
import type { Receipt, VisitEnd } from '#shared/contract/machine.ts';
import { wireRequest, type WireOutcome, type WirePush } from '#shared/contract/wire.ts';
import { fail } from '#shared/outcome.ts';
import { isBesideStaff } from '#electron/services/staff/only-staff.ts';
import type { Seat } from '#electron/services/staff/seat.ts';
import type { World } from './world-types.ts';

/** The part of a machine that a world needs. */
type WorldMachine = Pick<Machine, 'serve' | 'onPush' | 'announce' | 'visitEnded' | 'close'>;

/** What a machine can do with the world that it is a part of. */
export interface WorldWays {
  readonly endVisit: (end: VisitEnd) => Promise<void>;
  readonly tellUse: (isUsed: boolean) => void;
  /** A tab is a kiosk of its own, at which nobody asks what stands there. */
  readonly tellQuestion: (isAsked: boolean) => void;
  readonly seat: Seat;
}

/** What a world is joined from. */
export interface WorldParts {
  /** Makes the machine, which ends visits in one of the ways it gets. */
  readonly createMachine: (ways: WorldWays) => WorldMachine;
  readonly createVisit: () => Visit;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Closes the practice portal. */
  readonly closePortal: () => Promise<void>;
}

/** A machine that stays, and one visit after another. */
export class JoinedWorld implements World {
  readonly #parts: WorldParts;
  readonly #machine: WorldMachine;
  #visit: Visit | undefined;
  /** Whether the visit has been asked for anything yet. */
  #isBegun = false;
  #isUsed = false;
  /** The visit at whose page staff are; with the next page they are not. */
  #staffAt: Visit | undefined;
  /** Settles once the last visit has ended and its receipt is written. */
  #ended: Promise<void> = Promise.resolve();
  #receipt: Receipt | undefined;
  #hear: (push: WirePush) => void = () => {};

  constructor(parts: WorldParts) {
    this.#parts = parts;
    this.#machine = parts.createMachine({
      endVisit: (end) => this.#endVisit(end),
      tellUse: (isUsed) => (this.#isUsed = isUsed),
      tellQuestion: () => undefined,
      seat: this.#seat(),
    });
    this.#machine.onPush((push) => {
      this.#hear(push);
    });
  }

  readonly serve = async (request: unknown): Promise<WireOutcome> => {
    if (this.#isStaff() && !isBesideStaff(request)) return fail('visit-ended', {});
    if (wireRequest.safeParse(request).data?.to !== 'visit') return this.#machine.serve(request);
    if (!this.#visit) return fail('visit-ended', {});
    this.#isBegun = true;
    return this.#visit.serve(request);
  };

  /** That the page was loaded anew is said here and not earlier: only now has it come back. */
  readonly arrive = (listener: (push: WirePush) => void): void => {
    this.#hear = listener;
    this.#visit = this.#parts.createVisit();
    this.#isBegun = false;
    this.#isUsed = false;
    if (this.#receipt) this.#machine.announce({ ...this.#receipt, memory: 'page-reloaded' });
    this.#receipt = undefined;
  };

  /** A page that leaves in the middle of a visit may come back; then it is told what ended. */
  readonly leave = async (): Promise<void> => {
    this.#hear = () => {};
    if (this.#isBegun) await this.#endVisit({ reason: 'reload' });
    else await this.#takeVisit()?.close();
    await this.#ended;
  };

  readonly close = async (): Promise<void> => {
    await this.leave();
    this.#machine.close();
    await this.#parts.closePortal();
  };

  #isStaff(): boolean {
    return this.#staffAt !== undefined && this.#staffAt === this.#visit;
  }

  #seat(): Seat {
    return {
      isStaff: () => this.#isStaff(),
      isTaken: () => !this.#isStaff() && (this.#isBegun || this.#isUsed),
      sitDown: () => {
        this.#staffAt = this.#visit;
        void this.#visit?.close();
      },
      standUp: async (reason) => {
        if (this.#isStaff()) await this.#endVisit({ reason });
      },
    };
  }

  /** A visit that is ending takes no more calls. */
  #takeVisit(): Visit | undefined {
    const visit = this.#visit;
    this.#visit = undefined;
    return visit;
  }

  #endVisit(end: VisitEnd): Promise<void> {
    const visit = this.#takeVisit();
    this.#machine.visitEnded();
    if (visit) this.#ended = this.#writeReceipt(visit, end);
    return this.#ended;
  }

  async #writeReceipt(visit: Visit, end: VisitEnd): Promise<void> {
    const portalSession = await visit.close();
    const endedAt = new Date(this.#parts.clock()).toISOString();
    this.#receipt = { endedAt, ...end, portalSession, memory: 'not-checked' };
  }
}
