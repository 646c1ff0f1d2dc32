import type { Host } from '#renderer/host/host.ts';
import type { Printer } from '#renderer/paper/printer.ts';
import type { useKiosk } from '#renderer/stores/kiosk.ts';

type Kiosk = Pick<ReturnType<typeof useKiosk>, 'state'>;
type BrowserPage = Pick<Window, 'kiosk' | 'print'>;

/**
 * The printer that the machine has. In a browser the machine only says what comes of it, and the
 * browser's own print, which asks by itself where to, does the rest.
 */
export function printerOf(host: Host, kiosk: Kiosk, page: BrowserPage): Printer {
  return {
    isThere: () => kiosk.state?.printer === 'set',
    isStopped: () => kiosk.state?.printer === 'stopped',
    print: async (paper) => {
      const outcome = await host.machine.print({ paper });
      if (outcome.ok && page.kiosk === undefined) page.print();
      return outcome;
    },
  };
}
