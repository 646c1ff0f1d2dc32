import { Emitter } from './report.ts';

export interface Display {
  readonly id: number;
  readonly bounds: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}

/** One display, until a test plugs another one in. */
class ScreenDouble extends Emitter {
  /** Every display, the first one is the kiosk's own. */
  displays: readonly Display[] = [{ id: 1, bounds: { x: 0, y: 0, width: 1280, height: 900 } }];

  constructor() {
    super('screen', ['display-added', 'display-removed', 'display-metrics-changed']);
  }

  getAllDisplays(): readonly Display[] {
    return this.displays;
  }

  getPrimaryDisplay(): Display | undefined {
    return this.displays[0];
  }

  /** For tests: plugs a display in, or tells that it is another size now. */
  plug(display: Display): void {
    const isKnown = this.displays.some(({ id }) => id === display.id);
    this.displays = [...this.displays.filter(({ id }) => id !== display.id), display];
    if (isKnown) this.emit('display-metrics-changed', {}, display, ['bounds']);
    else this.emit('display-added', {}, display);
  }

  /** For tests: pulls it out. */
  unplug(id: number): void {
    const gone = this.displays.find((display) => display.id === id);
    this.displays = this.displays.filter((display) => display.id !== id);
    this.emit('display-removed', {}, gone);
  }
}

export const screen = new ScreenDouble();
