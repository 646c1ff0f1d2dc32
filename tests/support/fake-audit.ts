import type { Audit } from '#electron/services/audit/audit.ts';
import { entryOf } from '#electron/services/audit/events.ts';

export interface FakeAudit extends Audit {
  /** What was noted, as it would be written, without its time. */
  readonly said: readonly Readonly<Record<string, unknown>>[];
}

/** An audit log that only remembers, and takes what the real one takes. */
export function createFakeAudit(): FakeAudit {
  const said: Readonly<Record<string, unknown>>[] = [];
  return {
    said,
    note(event, fields) {
      said.push(Object.fromEntries(Object.entries(entryOf(0, event, fields)).slice(1)));
      return Promise.resolve();
    },
    isWriting: () => true,
    close: () => Promise.resolve(),
  };
}
