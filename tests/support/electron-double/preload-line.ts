import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { CdpSession } from './cdp.ts';
import { makeCodec } from './codec.ts';
import type { FrameDouble, Frames } from './frames.ts';
import { invokeHandlers } from './ipc-main.ts';
import type { FromPreload, ToPreload } from './isolated-world.ts';
import type { PageNames } from './main-world.ts';
import { isolatedWorldScript, mainWorldScript } from './page-scripts.ts';

const codec = makeCodec();

/** Main's line to the preload of one page. */
export class PreloadLine {
  readonly names: PageNames = secretNames();
  readonly #line: CdpSession;
  readonly #frames: Frames;
  readonly #eventOf: (frame: FrameDouble | null) => object;
  /** Frame of every world that carries the preload's name, by execution context. */
  readonly #worlds = new Map<number, FrameDouble | null>();

  constructor(line: CdpSession, frames: Frames, eventOf: (frame: FrameDouble | null) => object) {
    this.#line = line;
    this.#frames = frames;
    this.#eventOf = eventOf;
    line.on('Runtime.executionContextCreated', ({ context }) => {
      // Chromium's own data of a page's context.
      const of = context.auxData as { readonly frameId: string } | undefined;
      if (context.name !== this.names.world) return;
      this.#worlds.set(context.id, frames.byId(of?.frameId));
    });
    line.on('Runtime.executionContextsCleared', () => {
      this.#worlds.clear();
    });
    line.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name !== this.names.world) return;
      // Only our own script knows the binding's name, and it sends these.
      void this.#take(JSON.parse(payload) as FromPreload, executionContextId);
    });
  }

  /** Puts the bridge and the preload into every document to come. */
  async start(preload: string): Promise<void> {
    const { names } = this;
    await this.#line.send('Runtime.enable');
    await this.#line.send('Runtime.addBinding', {
      name: names.world,
      executionContextName: names.world,
    });
    await this.#line.send('Page.addScriptToEvaluateOnNewDocument', {
      source: mainWorldScript(names),
    });
    await this.#line.send('Page.addScriptToEvaluateOnNewDocument', {
      worldName: names.world,
      source: isolatedWorldScript(names, readFileSync(preload, 'utf8')),
    });
  }

  /** `send` and `postMessage` of a page: to the preload of its main frame. */
  async tell(channel: string, args: readonly unknown[], ports: readonly string[]): Promise<void> {
    const inMain = [...this.#worlds].find(([, frame]) => frame === this.#frames.main);
    if (!inMain) return;
    await this.#say({ say: 'event', channel, args: codec.encode(args), ports }, inMain[0]);
  }

  async #take(message: FromPreload, context: number): Promise<void> {
    if (message.say === 'failed') {
      console.error('The preload failed:', message.words);
      return;
    }
    const { id, channel } = message;
    // `invoke` takes its arguments as a list.
    const sent = codec.decode(message.args) as unknown[];
    const frame = this.#worlds.get(context) ?? null;
    try {
      const handler = invokeHandlers.get(channel);
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      const value = codec.encode(await handler(this.#eventOf(frame), ...sent));
      await this.#say({ say: 'result', id, value }, context);
    } catch (error) {
      const words = `Error invoking remote method '${channel}': ${String(error)}`;
      await this.#say({ say: 'result', id, error: words }, context);
    }
  }

  /** What is said to a page that is gone is lost. */
  async #say(message: ToPreload, contextId: number): Promise<void> {
    const text = JSON.stringify(JSON.stringify(message));
    const expression = `globalThis[${JSON.stringify(this.names.receive)}](${text})`;
    await this.#line.send('Runtime.evaluate', { contextId, expression }).catch(() => undefined);
  }
}

function secretNames(): PageNames {
  const secret = () => `x${randomUUID().replaceAll('-', '')}`;
  return { toPage: secret(), toPreload: secret(), world: secret(), receive: secret() };
}
