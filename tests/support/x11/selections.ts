import { named, XConnection } from './connection.ts';

/** What is copied, and what is marked. */
export type Selection = 'clipboard' | 'primary';

/** Opcodes of the core protocol. */
const request = { atom: 16, setOwner: 22, owner: 23, focus: 43 } as const;

/** Who owns what is copied on an X server. */
export class XSelections {
  readonly #x: XConnection;

  private constructor(x: XConnection) {
    this.#x = x;
  }

  static async open(display: string): Promise<XSelections> {
    return new XSelections(await XConnection.open(display));
  }

  /** Nobody owns it any more, and whoever did is told. */
  async give(selection: Selection): Promise<void> {
    const body = Buffer.alloc(12);
    body.writeUInt32LE(await this.#atom(selection), 4);
    this.#x.tell(request.setOwner, 0, body);
    await this.#x.ask(request.focus, 0, Buffer.alloc(0));
  }

  async isOwned(selection: Selection): Promise<boolean> {
    const body = Buffer.alloc(4);
    body.writeUInt32LE(await this.#atom(selection));
    return (await this.#x.ask(request.owner, 0, body)).readUInt32LE(8) !== 0;
  }

  async #atom(selection: Selection): Promise<number> {
    const reply = await this.#x.ask(request.atom, 0, named(selection.toUpperCase()));
    return reply.readUInt32LE(8);
  }
}
