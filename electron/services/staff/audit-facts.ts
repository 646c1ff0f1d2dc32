import type { Audit } from '#electron/services/audit/audit.ts';
import type { StaffLook } from '#shared/contract/staff-look.ts';
import type { LogReader } from './read-log.ts';

type Told = StaffLook['audit'];

export interface AuditFactsParts {
  readonly audit: Pick<Audit, 'isWriting'>;
  readonly reader: Pick<LogReader, 'verify'>;
  /** Days that the log is kept. */
  readonly days: () => number;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** The state of the audit log, and what a whole check of it finds. */
export function auditFacts({ audit, reader, days, clock }: AuditFactsParts) {
  return {
    now: (): Told => ({ state: audit.isWriting() ? 'writing' : 'waiting', days: days() }),
    /** Reads the whole log: megabytes. */
    async check(): Promise<Pick<Told, 'checked'>> {
      // What does not fit may be a line that was just being written.
      const first = await reader.verify();
      const verdict = first?.isWhole === false ? await reader.verify() : first;
      if (!verdict) return {};
      const { lines, bytes, isWhole, vouched, head } = verdict;
      const at = new Date(clock()).toISOString();
      return { checked: { at, lines, bytes, isWhole, vouchedUpTo: vouched.upTo, head } };
    },
  };
}
