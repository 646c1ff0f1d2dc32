import { troubleOf, type PrinterFacts } from '#electron/services/printing.ts';
import type { StaffLook } from '#shared/contract/staff-look.ts';
import type { PrintTrouble } from '#shared/outcome.ts';

type State = StaffLook['printer']['state'];

const states: Readonly<Record<PrintTrouble, State>> = {
  'printer-missing': 'missing',
  'printer-no-paper': 'no-paper',
  'printer-jammed': 'jammed',
  'printer-paused': 'paused',
  'print-refused': 'refusing',
  'print-unknown': 'unknown',
  'print-limit': 'unknown',
};

/** The state of a printer for staff: what keeps it from printing, then what runs out. */
export function printerState(facts: PrinterFacts | undefined): State {
  const trouble = troubleOf(facts);
  if (trouble) return states[trouble];
  const reasons = facts?.reasons ?? [];
  const says = (...names: readonly string[]) =>
    reasons.some((reason) => names.some((name) => reason.startsWith(name)));
  if (says('media-low')) return 'paper-low';
  return says('toner-low', 'toner-empty', 'marker-supply') ? 'ink-low' : 'ready';
}

/**
 * What CUPS' own `lpstat -l -p` and `lpstat -a` say of one printer, in English (systemv/lpstat.c):
 * `printer <name> disabled since`, `Alerts: media-low-report`, `<name> not accepting requests since`.
 */
export function factsIn(printer: string, accepting: string): PrinterFacts {
  const alerts = /^\s*Alerts:(?<names>.*)$/m.exec(printer)?.groups?.['names'] ?? '';
  return {
    isStopped: /^printer \S+ disabled since/m.test(printer),
    isAccepting: !/not accepting requests/.test(accepting),
    reasons: alerts.split(/[\s,]+/).filter((name) => name !== ''),
  };
}
