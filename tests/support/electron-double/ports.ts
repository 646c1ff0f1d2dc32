import { randomUUID } from 'node:crypto';
import { Emitter, notEmulated, strict } from './report.ts';

/** What a utility process needs to talk to a page without main in between. */
export interface Ticket {
  /** Chromium's debugging address, and the page there. */
  readonly url: string;
  readonly targetId: string;
  readonly frameId: string;
  /** The preload's world in it, and the function that takes messages there. */
  readonly world: string;
  readonly receive: string;
}

/** Connects the utility process that holds the other end. Settles when it listens. */
export type Join = (port: string, ticket: Ticket) => Promise<void>;

/** An end of a channel as main holds it: to be handed on, and for nothing else. */
export class PortDouble extends Emitter {
  readonly name: string;
  readonly #held = Promise.withResolvers<Join>();
  #isHandedOn = false;

  constructor(name: string) {
    super('MessagePortMain in main', []);
    this.name = name;
  }

  /** Handed to a utility process, which joins once the page is known. */
  toProcess(join: Join): string {
    this.#handOn();
    this.#held.resolve(join);
    return this.name;
  }

  /** Handed to a page. */
  toPage(): string {
    this.#handOn();
    return this.name;
  }

  /** Who holds this end. */
  get holder(): Promise<Join> {
    return this.#held.promise;
  }

  #handOn(): void {
    if (this.#isHandedOn) notEmulated('a port that is handed on twice');
    this.#isHandedOn = true;
  }
}

interface Ends {
  readonly inner: PortDouble;
  readonly other: PortDouble;
}
const ends = new WeakMap<object, Ends>();

/** The double behind a port that the app hands on, and the one at the channel's other end. */
export function endsOf(port: object): Ends {
  return ends.get(port) ?? notEmulated('a port that is none of MessageChannelMain');
}

export class MessageChannelMain {
  readonly port1: PortDouble;
  readonly port2: PortDouble;

  constructor() {
    const name = `port${randomUUID().replaceAll('-', '')}`;
    const [first, second] = [new PortDouble(name), new PortDouble(name)];
    this.port1 = strict('MessagePortMain', first);
    this.port2 = strict('MessagePortMain', second);
    ends.set(this.port1, { inner: first, other: second });
    ends.set(this.port2, { inner: second, other: first });
  }
}
