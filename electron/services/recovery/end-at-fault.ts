import { createIncidents } from '#electron/services/incident.ts';
import type { Log } from '#electron/services/log.ts';

/** What a process ends with after a fault that nobody caught. */
export const faultCode = 5;

/** Hears of faults that nobody caught, instead of Electron's window for them and of Node's own words. */
export function hearFaults(hear: (fault: unknown) => void): void {
  process.on('uncaughtException', hear);
  process.on('unhandledRejection', hear);
}

/** A helper process that meets a fault says its number and ends at once: main starts another one. */
export function endAtFault(name: 'visit' | 'vault', log: Log): void {
  const onFault = createIncidents(log);
  hearFaults((fault) => {
    onFault(name, fault);
    process.exit(faultCode);
  });
}
