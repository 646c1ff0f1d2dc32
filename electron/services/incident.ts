import { randomBytes } from 'node:crypto';
import type { Log } from './log.ts';

/**
 * Logs a fault once, with its kind and place but not its message (which could hold what somebody
 * typed), and gives back the number that the screen shows.
 */
export function createIncidents(log: Log): (method: string, fault: unknown) => string {
  return (method, fault) => {
    const incident = newIncident();
    log.event('fault', { incident, method, kind: kindOf(fault), at: placeOf(fault) });
    return incident;
  };
}

/** Eight hexadecimal digits. */
export function newIncident(): string {
  return randomBytes(4).toString('hex');
}

function kindOf(fault: unknown): string {
  return fault instanceof Error ? fault.name : typeof fault;
}

/** The first place in the stack; the message, which the stack repeats, is taken out before. */
function placeOf(fault: unknown): string {
  if (!(fault instanceof Error)) return 'unknown';
  const lines = (fault.stack ?? '').replace(fault.message, '').split('\n');
  return lines.find((line) => /^\s+at /.test(line))?.trim() ?? 'unknown';
}
