import type { Host } from '#renderer/host/host.ts';
import type { Printer } from '#renderer/paper/printer.ts';
import type { useKiosk } from '#renderer/stores/kiosk.ts';
import type { useVisit } from '#renderer/stores/visit.ts';

interface Stores {
  readonly kiosk: Pick<ReturnType<typeof useKiosk>, 'state'>;
  readonly visit: Pick<ReturnType<typeof useVisit>, 'hasSent'>;
}
type BrowserPage = Pick<Window, 'kiosk' | 'print'>;

/**
 * The printer that the machine has. In a browser the machine only says what comes of it, and the
 * browser's own print, which asks by itself where to, does the rest. A paper belongs to a visit: whoever
 * has sent one ends it, signed in or not, and hears what became of it.
 */
export function printerOf(host: Host, { kiosk, visit }: Stores, page: BrowserPage): Printer {
  return {
    isThere: () => kiosk.state?.printer === 'set',
    isStopped: () => kiosk.state?.printer === 'stopped',
    print: async (paper) => {
      visit.hasSent = true;
      const outcome = await host.machine.print({ paper });
      if (outcome.ok && page.kiosk === undefined) page.print();
      return outcome;
    },
  };
}
