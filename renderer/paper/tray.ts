import type { InjectionKey, ShallowRef } from 'vue';

/** Where a copy of what was printed lies to be looked at; practice has one, the kiosk has none. */
export interface Tray {
  readonly paper: Readonly<ShallowRef<Element | undefined>>;
  /** `paper` is the one in the page, as it is printed. */
  readonly put: (paper: Element) => void;
  readonly empty: () => void;
}

export const trayKey: InjectionKey<Tray> = Symbol('tray');
