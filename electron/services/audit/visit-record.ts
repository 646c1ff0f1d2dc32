import { randomBytes } from 'node:crypto';
import type { Paper, PrintOutcome, Receipt } from '#shared/contract/machine.ts';
import { missedParts, type Wipe, type WipeResults } from '#electron/services/visits/wipe.ts';
import type { Audit } from './audit.ts';
import type { AuditEvent, AuditFields } from './events.ts';
import { eventOf, type Step } from './steps.ts';

/** How a visit ended; `shutdown`: the program was stopped during it. */
export type RecordEnd = Omit<AuditFields<'session_expired'>, 'visit'>;

/** What the audit log is told of one visit. The visit's number is made here and told to nobody. */
export interface VisitRecord {
  /** Whether a call was made in it. */
  readonly hasBegun: () => boolean;
  readonly step: (step: Step) => void;
  readonly print: (paper: Paper, outcome: PrintOutcome) => void;
  /** Settles once the end is on the disk, or has to wait for it; a visit without a call leaves nothing. */
  readonly end: (end: RecordEnd) => Promise<void>;
}

/** More lines than any visit has; a page that was made to flood the log gets no further. */
const mostLines = 500;

/** A record that begins with the first call of the visit. */
export function openVisitRecord(audit: Pick<Audit, 'note'>): VisitRecord {
  const visit = randomBytes(6).toString('hex');
  let lines = 0;
  let isOver = false;
  const note = <E extends AuditEvent>(event: E, fields: AuditFields<E>): void => {
    if (isOver || lines > mostLines) return;
    if (lines === 0) void audit.note('session_created', { visit });
    lines += 1;
    if (lines > mostLines) void audit.note('excess_rate_limit_exceeded', { visit, what: 'visit' });
    else void audit.note(event, fields);
  };
  return {
    hasBegun: () => lines > 0,
    step(step) {
      const said = eventOf(visit, step);
      if (said) note(said.event, said.fields);
    },
    print(paper, outcome) {
      note('visit_print', { visit, paper, code: outcome.ok ? 'done' : outcome.failure.code });
    },
    async end(end) {
      isOver = true;
      if (lines > 0) await audit.note('session_expired', { visit, ...end });
    },
  };
}

/** The receipt without what is nobody's business here, and the wipe: the minute of the line is enough. */
export function endOf(receipt: Receipt, { parts }: Pick<Wipe, 'parts'>): RecordEnd {
  const { reason, portalSession, memory, paper } = receipt;
  return { reason, portalSession, memory, ...(paper && { paper }), ...missedIn(parts) };
}

/** A line for what went as it should would say nothing. */
export function missedIn(parts: WipeResults): Pick<RecordEnd, 'missed'> {
  const missed = missedParts(parts);
  return missed.length > 0 ? { missed } : {};
}
