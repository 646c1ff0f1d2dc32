import type { CdpSession } from './cdp.ts';
import { Emitter, notEmulated, record } from './report.ts';

/**
 * A `webContents.debugger`, as far as a chooser of files goes. The double always keeps the chooser from
 * the screen; only where the app has asked for that is it `kept`, otherwise a window would have come.
 */
export class Instruments extends Emitter {
  #isAttached = false;
  #isKept = false;

  constructor() {
    super('webContents.debugger', ['message']);
  }

  attach(): void {
    if (this.#isAttached) throw new Error('Debugger is already attached to the target');
    this.#isAttached = true;
  }

  async sendCommand(method: string, params: { readonly enabled?: boolean } = {}): Promise<object> {
    if (!this.#isAttached) throw new Error('No target available');
    if (method === 'Page.setInterceptFileChooserDialog') this.#isKept = params.enabled === true;
    else if (method !== 'Page.enable') notEmulated(`the command ${method}`);
    return {};
  }

  hear(line: CdpSession): void {
    line.on('Page.fileChooserOpened', (facts) => {
      record(this.#isKept ? 'file-chooser-kept' : 'file-chooser');
      if (this.#isKept) this.emit('message', {}, 'Page.fileChooserOpened', facts, '');
    });
  }
}
