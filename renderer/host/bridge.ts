import type { Transport } from '#shared/contract/wire.ts';
import type { Door } from './door.ts';

declare global {
  interface Window {
    /** What the preload exposes; only in our own window. */
    readonly kiosk?: Transport;
  }
}

/**
 * The door of a page in our own window. It is open before the page is and is never shut: the window
 * itself is taken away when the visit ends.
 */
export function openBridge(kiosk: Transport): Door {
  return {
    request: (request) => kiosk.request(request),
    onPush: (listener) => kiosk.onPush(listener),
    onShut: () => undefined,
    startAnew: () => undefined,
    tryAnew: async () => false,
  };
}
