import type { After } from '#electron/services/timer.ts';
import { callMessage, type CloseReason, type HelloMessage } from '#shared/contract/socket.ts';
import { protocol } from '#shared/contract/wire.ts';
import { readHello } from './hello.ts';
import type { Pace } from '#electron/services/pace.ts';
import type { Seat } from './world-types.ts';
import type { Worlds } from './worlds.ts';

/** The page's end of the connection, as far as a tab needs it. */
export interface Line {
  readonly send: (message: object) => void;
  readonly shut: (reason: CloseReason) => void;
}

export interface TabOptions {
  readonly line: Line;
  readonly token: string;
  readonly worlds: Pick<Worlds, 'enter'>;
  readonly after: After;
  readonly pace: Pace;
}

/** How long a connection may be without its first message, in milliseconds. */
const helloMs = 5_000;

type State =
  { readonly is: 'silent' | 'entering' | 'gone' } | { readonly is: 'in'; readonly seat: Seat };

/** One connection: first a hello, then calls. Anything else shuts the door; leaving ends the visit. */
export class Tab {
  readonly #options: TabOptions;
  readonly #callOffLimit: () => void;
  #state: State = { is: 'silent' };

  constructor(options: TabOptions) {
    this.#options = options;
    this.#callOffLimit = options.after(helloMs, () => {
      this.#shut('noHello');
    });
  }

  /** Takes a message; `undefined` for one that is no JSON. */
  take(message: unknown): void {
    const state = this.#state;
    if (state.is === 'gone') return;
    if (!this.#options.pace()) return this.#shut('tooMany');
    if (state.is === 'silent') return this.#greet(message);
    if (state.is === 'in') return this.#answer(message, state.seat);
    this.#shut('notUnderstood');
  }

  /** The connection has ended. */
  gone(): void {
    this.#callOffLimit();
    if (this.#state.is === 'in') this.#state.seat.leave();
    this.#state = { is: 'gone' };
  }

  #greet(message: unknown): void {
    const hello = readHello(message, this.#options.token);
    if (typeof hello === 'string') return this.#shut(hello);
    this.#callOffLimit();
    this.#state = { is: 'entering' };
    void this.#enter(hello);
  }

  async #enter(hello: HelloMessage): Promise<void> {
    const seat = await this.#options.worlds.enter(hello.world);
    if (!seat) {
      this.#shut('full');
      return;
    }
    if (this.#isGone()) {
      seat.leave();
      return;
    }
    this.#state = { is: 'in', seat };
    this.#send({ protocol, world: seat.id });
    seat.world.arrive((push) => {
      this.#send(push);
    });
  }

  #answer(message: unknown, { world }: Seat): void {
    const call = callMessage.safeParse(message);
    if (!call.success) return this.#shut('notUnderstood');
    const { id, request } = call.data;
    void world.serve(request).then((outcome) => {
      this.#send({ id, outcome });
    });
  }

  #send(message: object): void {
    if (!this.#isGone()) this.#options.line.send(message);
  }

  #shut(reason: CloseReason): void {
    if (this.#isGone()) return;
    this.gone();
    this.#options.line.shut(reason);
  }

  #isGone(): boolean {
    return this.#state.is === 'gone';
  }
}
