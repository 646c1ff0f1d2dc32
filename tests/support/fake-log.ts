import type { Log, LogFields } from '#electron/services/log.ts';

export interface FakeLog extends Log {
  readonly events: readonly (LogFields & { readonly name: string })[];
}

/** A log that only remembers. */
export function createFakeLog(): FakeLog {
  const events: (LogFields & { readonly name: string })[] = [];
  return { events, event: (name, fields = {}) => void events.push({ name, ...fields }) };
}
