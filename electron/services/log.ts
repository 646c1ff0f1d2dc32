/** Values a log line may have: listed facts, never what somebody typed. */
export type LogFields = Readonly<Record<string, string | number | boolean>>;

export interface Log {
  event(name: string, fields?: LogFields): void;
}

/** One JSON line per event; `write` gets the line without its end. */
export function createLog(clock: () => number, write: (line: string) => void): Log {
  return {
    event(name, fields = {}) {
      write(JSON.stringify({ time: new Date(clock()).toISOString(), event: name, ...fields }));
    },
  };
}
