import type { CdpSession } from './cdp.ts';
import { fromChromium, originOf } from './addresses.ts';
import { strict } from './report.ts';

/** A `WebFrameMain`: what is known of a frame without asking it. */
export class FrameDouble {
  url = '';
  readonly id: string;
  readonly parent: FrameDouble | null;

  constructor(id: string, parent: FrameDouble | null) {
    this.id = id;
    this.parent = parent;
  }

  get origin(): string {
    return originOf(this.url);
  }
}

/** The frames of one page, kept as Chromium tells of them. */
export class Frames {
  readonly main: FrameDouble;
  readonly #byId = new Map<string, FrameDouble>();

  constructor(line: CdpSession, mainId: string) {
    this.main = this.#add(mainId, null);
    line.on('Page.frameAttached', ({ frameId, parentFrameId }) => {
      this.#add(frameId, this.byId(parentFrameId));
    });
    line.on('Page.frameDetached', ({ frameId }) => this.#byId.delete(frameId));
    line.on('Page.frameNavigated', ({ frame }) => {
      const known = this.byId(frame.id);
      if (known) known.url = fromChromium(frame.url + (frame.urlFragment ?? ''));
    });
    line.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      const known = this.byId(frameId);
      if (known) known.url = fromChromium(url);
    });
  }

  byId(id: string | undefined): FrameDouble | null {
    return this.#byId.get(id ?? '') ?? null;
  }

  #add(id: string, parent: FrameDouble | null): FrameDouble {
    const frame = strict('WebFrameMain', new FrameDouble(id, parent));
    this.#byId.set(id, frame);
    return frame;
  }
}
