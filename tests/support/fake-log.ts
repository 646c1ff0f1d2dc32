import type { Log } from '#electron/services/log.ts';

type Logged = Readonly<Record<string, string | number | boolean>>;

export interface FakeLog extends Log {
  /** Fields with the `name` of their event. */
  readonly events: readonly Logged[];
}

/** A log that only remembers. */
export function createFakeLog(): FakeLog {
  const events: Logged[] = [];
  return { events, event: (name, fields) => void events.push({ ...fields, name }) };
}
