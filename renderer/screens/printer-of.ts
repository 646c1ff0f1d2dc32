import { done } from '#shared/outcome.ts';
import type { Printer } from '#renderer/paper/printer.ts';

/** In a browser, its own: it asks by itself where to print, and tells nobody what came of it. */
export function printerOf(page: Pick<Window, 'kiosk' | 'print'>): Printer {
  return {
    isThere: () => page.kiosk === undefined,
    print: async () => {
      page.print();
      return done({});
    },
  };
}
