import { CdpConnection } from './cdp.ts';
import { makeCodec } from './codec.ts';
import type { Ticket } from './ports.ts';
import { Emitter } from './report.ts';
import { makeScramble } from './scramble.ts';

const codec = makeCodec();
const scramble = makeScramble();

/**
 * A `MessagePortMain` inside a utility process. It talks to the page over a debugging connection of
 * its own, through a binding that only the preload's world has.
 */
export class UtilityPort extends Emitter {
  readonly #name: string;
  readonly #arrived: unknown[] = [];
  #send: Promise<(text: string) => void>;
  #joined: (send: (text: string) => void) => void;
  #isStarted = false;

  constructor(name: string) {
    super('MessagePortMain', ['message', 'close']);
    this.#name = name;
    const { promise, resolve } = Promise.withResolvers<(text: string) => void>();
    this.#send = promise;
    this.#joined = resolve;
  }

  start(): void {
    this.#isStarted = true;
    for (const data of this.#arrived.splice(0)) this.emit('message', { data, ports: [] });
  }

  postMessage(value: unknown): void {
    const hidden = scramble.hide(this.#name, JSON.stringify(codec.encode(value)));
    const text = JSON.stringify({ say: 'port', port: this.#name, hidden });
    void this.#send.then((send) => send(text));
  }

  /** Connects to the page; settles when nothing can be missed any more. */
  async join({ url, targetId, frameId, world, receive }: Ticket): Promise<void> {
    const connection = await CdpConnection.open(url);
    const line = await connection.attach(targetId);
    const inside = new Promise<number>((resolve) => {
      line.on('Runtime.executionContextCreated', ({ context }) => {
        // Chromium's own data of a page's context.
        const of = context.auxData as { readonly frameId: string } | undefined;
        if (context.name === world && of?.frameId === frameId) resolve(context.id);
      });
    });
    line.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name !== this.#name) return;
      this.#take(codec.decode(JSON.parse(scramble.show(name, payload))));
    });
    connection.browser.on('Target.detachedFromTarget', () => this.emit('close'));
    await line.send('Runtime.enable');
    await line.send('Runtime.addBinding', { name: this.#name, executionContextName: world });
    const contextId = await inside;
    this.#joined((text) => {
      const expression = `globalThis[${JSON.stringify(receive)}](${JSON.stringify(text)})`;
      // The page may be gone by now; nobody is left to hear it.
      void line.send('Runtime.evaluate', { contextId, expression }).catch(() => undefined);
    });
  }

  #take(data: unknown): void {
    if (this.#isStarted) this.emit('message', { data, ports: [] });
    else this.#arrived.push(data);
  }
}
