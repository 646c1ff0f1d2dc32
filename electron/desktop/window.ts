import { app, BrowserWindow, type BrowserWindowConstructorOptions, type Session } from 'electron';
import { preferencesOf } from './rules/apply.ts';
import type { Rule } from './rules/rule.ts';

/** Decided when it is built; nothing turns one into the other. */
export type Product = 'kiosk' | 'practice';

/** The whole screen on the kiosk, a window that one can move and close in practice. */
const looks: Readonly<Record<Product, BrowserWindowConstructorOptions>> = {
  kiosk: { title: 'Genkan', kiosk: true, frame: false, closable: false, minimizable: false },
  practice: { title: 'Genkan practice', width: 1280, height: 900, minWidth: 480, minHeight: 640 },
};

export interface WindowOptions {
  readonly product: Product;
  readonly session: Session;
  /** Absolute path of the built preload. */
  readonly preload: string;
  /** What the window is locked with. */
  readonly rules: readonly Rule[];
}

/** A window that is not shown yet. */
export function openWindow({ product, session, preload, rules }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...looks[product],
    show: false,
    backgroundColor: '#f6f2ea',
    autoHideMenuBar: true,
    webPreferences: { ...preferencesOf(rules), session, preload },
  });
  // Nobody closes the kiosk; closing the practice app stops it, with its visit.
  window.on('close', (event) => {
    event.preventDefault();
    if (product === 'practice') app.quit();
  });
  // The title names the product, whatever the page calls itself.
  window.on('page-title-updated', (event) => {
    event.preventDefault();
  });
  return window;
}
