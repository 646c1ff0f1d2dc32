import { keepsFromPrinting, type PrinterFacts } from '#electron/services/printing.ts';
import type { Every } from '#electron/services/timer.ts';
import { createPart, type Health } from './health.ts';

/** Between two looks at the printer, in milliseconds. */
const betweenLooks = 30_000;

/**
 * Whether the printer takes pages; looked at while somebody listens. A kiosk without one that prints
 * is open, and offers no paper until it does.
 */
export function watchPrinter(look: () => Promise<PrinterFacts | undefined>, every: Every): Health {
  const part = createPart();
  const lookOnce = async () => {
    // What can't be looked at is believed to print: printing tells.
    const isStopped = await look().then(keepsFromPrinting, () => false);
    part.set(isStopped ? { printer: 'stopped' } : {});
  };
  return {
    facts: part.facts,
    onChange(listener) {
      const stopHearing = part.onChange(listener);
      const stopLooking = every(betweenLooks, () => void lookOnce());
      void lookOnce();
      return () => {
        stopHearing();
        stopLooking();
      };
    },
  };
}
