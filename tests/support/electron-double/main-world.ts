import type { Codec } from './codec.ts';
import type { MakePeer } from './bridge-peer.ts';

/** Names of one page's secret channels. */
export interface PageNames {
  /** Events towards the page's own world, and towards the preload's. */
  readonly toPage: string;
  readonly toPreload: string;
  /** The preload's world and its line to main. */
  readonly world: string;
  /** How main calls into the preload's world. */
  readonly receive: string;
}

/** Runs in the page's own world before any of its scripts: puts there what the preload exposes. */
export function mainWorld(names: PageNames, codec: Codec, makePeer: MakePeer): void {
  const frozen = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    for (const inner of Object.values(value)) frozen(inner);
    return Object.freeze(value);
  };
  makePeer(names.toPreload, names.toPage, codec).onExpose((name, value) => {
    Object.defineProperty(window, name, { value: frozen(value), enumerable: true });
  });
  // Electron gives null for a window that was denied; Chromium would give a proxy.
  const open = window.open.bind(window);
  window.open = (url, target, features) => {
    open(url, target, `${features ? `${features},` : ''}noopener`);
    return null;
  };
}
