import type { Protocol } from 'devtools-protocol';
import { fromChromium, policyForChromium } from './addresses.ts';
import type { CdpSession } from './cdp.ts';
import type { Frames } from './frames.ts';
import { cancelable, record, type Emitter } from './report.ts';
import type { SessionDouble } from './session.ts';

type Paused = Protocol.Fetch.RequestPausedEvent;

export interface RequestParts {
  readonly line: CdpSession;
  readonly frames: Frames;
  readonly session: SessionDouble;
  /** The page, to tell of navigations. */
  readonly contents: Emitter;
}

/** Every request of a page: navigations are told, the session is asked, the scheme's handler serves. */
export class Requests {
  readonly #parts: RequestParts;
  /** What `loadURL` asked for; nobody is told of that as a navigation. */
  #expected: string | undefined;

  constructor(parts: RequestParts) {
    this.#parts = parts;
    parts.line.on('Fetch.requestPaused', (paused) => {
      // A page that is taken away in the meantime leaves nobody to answer.
      void this.#take(paused).catch(() => undefined);
    });
  }

  async start(): Promise<void> {
    await this.#parts.line.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  }

  expect(address: string): void {
    this.#expected = address;
  }

  async #take(paused: Paused): Promise<void> {
    const url = fromChromium(paused.request.url);
    if (paused.resourceType === 'Document' && this.#isPrevented(paused, url)) {
      record('navigation-prevented', url);
      return this.#fail(paused, 'Aborted');
    }
    const { method } = paused.request;
    const facts = { url, method, resourceType: paused.resourceType };
    if (!(await this.#parts.session.allows(facts))) {
      record('request-cancelled', url);
      return this.#fail(paused, 'BlockedByClient');
    }
    const handler = this.#parts.session.handlers.get(new URL(url).protocol.slice(0, -1));
    if (!handler) {
      // It would have reached a network; a test that looks for this name finds it.
      record('request-let-out', url);
      return this.#fail(paused, 'InternetDisconnected');
    }
    const response = await handler(new Request(url, { method }));
    if (response.type === 'error') return this.#fail(paused, 'Failed');
    await this.#serve(paused, response);
  }

  #isPrevented(paused: Paused, url: string): boolean {
    const { contents, frames } = this.#parts;
    const frame = frames.byId(paused.frameId);
    const isMainFrame = frame === frames.main;
    if (isMainFrame && this.#expected === url) {
      this.#expected = undefined;
      return false;
    }
    const event = cancelable({ url, isMainFrame, frame, isSameDocument: false });
    if (paused.redirectedRequestId !== undefined) contents.emit('will-redirect', event);
    else contents.emit('will-frame-navigate', event);
    if (isMainFrame && !event.defaultPrevented) contents.emit('will-navigate', event, url);
    return event.defaultPrevented;
  }

  async #serve({ requestId }: Paused, response: Response): Promise<void> {
    const headers = [...response.headers];
    record('response', response.status, Object.fromEntries(headers));
    await this.#parts.line.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: response.status,
      responseHeaders: headers.map(([name, value]) => ({
        name,
        value: name === 'content-security-policy' ? policyForChromium(value) : value,
      })),
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    });
  }

  async #fail({ requestId }: Paused, errorReason: Protocol.Network.ErrorReason): Promise<void> {
    await this.#parts.line.send('Fetch.failRequest', { requestId, errorReason });
  }
}
