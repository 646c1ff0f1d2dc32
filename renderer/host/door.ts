import type { Transport } from '#shared/contract/wire.ts';

/** A transport with what a page must know about its end. */
export interface Door extends Transport {
  /** Called once when the door is shut for good; at once where it is shut already. */
  onShut(listener: () => void): void;
  /** The visit has ended: what the page does then. The kiosk's window is simply taken away. */
  startAnew(): void;
  /** Loads the page anew where something still serves it; whether it does. */
  tryAnew(): Promise<boolean>;
}
