/** Every event that a log line may be about, with all that it may say: facts, never what was typed. */
export const logEvents = {
  fault: ['incident', 'method', 'kind', 'at'],
  'visit-ended': ['reason', 'portalSession', 'memory', 'tookMs', 'missed'],
  // A page at which nobody was made way, and what its wipe has missed.
  'page-replaced': ['reason', 'missed'],
  // Something was told that has no place where the kiosk stands (services/visits/visit-state.ts).
  'visit-event-refused': ['heard', 'state'],
  'pair-not-ready': ['trouble'],
  'pair-broken': ['shown', 'kind'],
  // Too much has broken in too short a time; the number is the one on the screen.
  'out-of-order': ['incident', 'kind'],
  'arguments-refused': ['argument'],
  // Somebody tried to get out of the page, or the screen is not what it was (desktop/rules).
  attempt: ['what'],
  // A file of the page is not as it was built, or is one too many.
  'page-refused': ['what', 'place'],
  'key-store': ['state', 'reason', 'next'],
  network: ['verdict', 'reasons'],
  'settings-refused': ['sentence', 'findings'],
  'settings-taken': ['from', 'changed'],
  'state-folder-unusable': ['sentence'],
  // The audit log (services/audit) is not written: its key can't be had, or its disk refuses.
  'audit-waiting': ['vault'],
  'audit-not-written': ['trouble'],
  // The program has ended before so many lines of it were written.
  'audit-not-whole': ['lines'],
  // All lines are written, and the vault has not taken the last one's MAC before the program ended.
  'audit-head-late': [],
  'key-changed': ['outcome'],
  // The kiosk is registered with another portal than the settings name; told once for each.
  'registered-elsewhere': ['at', 'next'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type LogEvent = keyof typeof logEvents;

/** What goes as it should; everything else is trouble. */
const good: readonly LogEvent[] = ['visit-ended', 'page-replaced', 'settings-taken'];

/** `warning` leaves out what goes as it should. */
export type LogLevel = 'info' | 'warning';

/** The level that `GENKAN_LOG_LEVEL` names; everything where it names none. */
export function logLevelIn(env: NodeJS.ProcessEnv): LogLevel {
  return env['GENKAN_LOG_LEVEL'] === 'warning' ? 'warning' : 'info';
}

export type LogFields<E extends LogEvent> = Readonly<
  Record<(typeof logEvents)[E][number], string | number | boolean>
>;

export interface Log {
  event<E extends LogEvent>(name: E, fields: LogFields<E>): void;
}

/** One JSON line per event; `write` gets the line without its end. What is not listed is left out. */
export function createLog(
  clock: () => number,
  write: (line: string) => void,
  level: LogLevel = 'info',
): Log {
  return {
    event(name, fields) {
      if (level === 'warning' && good.includes(name)) return;
      const time = new Date(clock()).toISOString();
      const listed = ['time', 'event', ...logEvents[name]];
      write(JSON.stringify({ ...fields, time, event: name }, listed));
    },
  };
}
