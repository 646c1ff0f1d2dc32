import { named, XConnection } from './connection.ts';

/** Opcodes of the core protocol. */
const request = {
  attributes: 3,
  geometry: 14,
  tree: 15,
  atom: 16,
  property: 20,
  focus: 43,
  changeKeys: 100,
  extension: 98,
} as const;
/** Request 2 of the XTEST extension, and the kinds of events that it makes. */
const fakeInput = 2;
const fake = { keyDown: 2, keyUp: 3, buttonDown: 4, buttonUp: 5, motion: 6 } as const;

/** A window that can be seen, directly on the root: with a window manager, its frame. */
export interface SeenWindow {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Menus, bubbles and tooltips ask no window manager. */
  readonly isPopUp: boolean;
}

/** The screen of an X server: what is on it, and a keyboard and a pointer in front of it. */
export class XScreen {
  readonly #x: XConnection;
  readonly #xtest: number;
  readonly #atoms = new Map<string, Promise<number>>();

  private constructor(x: XConnection, xtest: number) {
    this.#x = x;
    this.#xtest = xtest;
  }

  static async open(display: string): Promise<XScreen> {
    const x = await XConnection.open(display);
    const reply = await x.ask(request.extension, 0, named('XTEST'));
    if (reply.readUInt8(8) === 0) throw new Error('the X server has no XTEST');
    return new XScreen(x, reply.readUInt8(9));
  }

  get size() {
    return this.#x.greeting;
  }

  /** `code` as a keyboard's own: evdev's number and eight. */
  key(code: number, isDown: boolean): void {
    this.#fake(isDown ? fake.keyDown : fake.keyUp, code, 0, 0);
  }

  /** Gives a key another meaning for everybody: a keysym, and 0 takes it away. */
  mean(code: number, keysym: number): void {
    const body = Buffer.alloc(12);
    // One key, with two keysyms: plain and with Shift.
    body.writeUInt8(code, 0);
    body.writeUInt8(2, 1);
    body.writeUInt32LE(keysym, 4);
    body.writeUInt32LE(keysym, 8);
    this.#x.tell(request.changeKeys, 1, body);
  }

  /** 1 left, 2 middle, 3 right, 4 to 7 wheel, 8 and 9 back and forward. */
  button(number: number, isDown: boolean): void {
    this.#fake(isDown ? fake.buttonDown : fake.buttonUp, number, 0, 0);
  }

  moveTo(x: number, y: number): void {
    this.#fake(fake.motion, 0, x, y);
  }

  /** Settles when the server has done all that it was told before. */
  async settle(): Promise<void> {
    await this.#x.ask(request.focus, 0, Buffer.alloc(0));
  }

  /** Every window of the root that can be seen and is more than a helper's pixel. */
  async windows(): Promise<readonly SeenWindow[]> {
    const tree = await this.#x.ask(request.tree, 0, number(this.#x.greeting.root));
    const ids = Array.from({ length: tree.readUInt16LE(16) }, (_, at) =>
      tree.readUInt32LE(32 + 4 * at),
    );
    const seen = await Promise.all(ids.map((id) => this.#see(id)));
    return seen.filter((window) => window !== undefined);
  }

  /** The window that has the keyboard, with all windows around it up to the root. */
  async focus(): Promise<readonly number[]> {
    const reply = await this.#x.ask(request.focus, 0, Buffer.alloc(0));
    const around = [reply.readUInt32LE(8)];
    for (let id = around[0] ?? 0; id > 1;) {
      const tree = await this.#x.ask(request.tree, 0, number(id));
      id = tree.readUInt32LE(12);
      if (id > 0) around.push(id);
    }
    return around;
  }

  /** A property that is a list of numbers: windows, atoms. */
  async numbers(window: number, property: string): Promise<readonly number[]> {
    const body = Buffer.alloc(20);
    body.writeUInt32LE(window);
    body.writeUInt32LE(await this.atom(property), 4);
    body.writeUInt32LE(1024, 16);
    const reply = await this.#x.ask(request.property, 0, body);
    if (reply.readUInt8(1) !== 32) return [];
    return Array.from({ length: reply.readUInt32LE(16) }, (_, at) =>
      reply.readUInt32LE(32 + 4 * at),
    );
  }

  atom(name: string): Promise<number> {
    const known = this.#atoms.get(name);
    if (known) return known;
    const asked = this.#x.ask(request.atom, 0, named(name));
    const number = asked.then((reply) => reply.readUInt32LE(8));
    this.#atoms.set(name, number);
    return number;
  }

  close(): void {
    this.#x.close();
  }

  #fake(kind: number, detail: number, x: number, y: number): void {
    const body = Buffer.alloc(32);
    body.writeUInt8(kind);
    body.writeUInt8(detail, 1);
    if (kind === fake.motion) body.writeUInt32LE(this.#x.greeting.root, 8);
    body.writeInt16LE(x, 20);
    body.writeInt16LE(y, 22);
    this.#x.tell(this.#xtest, fakeInput, body);
  }

  /** A window may be gone before it is looked at. */
  async #see(id: number): Promise<SeenWindow | undefined> {
    try {
      const [attributes, geometry] = await Promise.all([
        this.#x.ask(request.attributes, 0, number(id)),
        this.#x.ask(request.geometry, 0, number(id)),
      ]);
      const [width, height] = [geometry.readUInt16LE(16), geometry.readUInt16LE(18)];
      const isViewable = attributes.readUInt8(26) === 2;
      if (!isViewable || width <= 1 || height <= 1) return undefined;
      const [x, y] = [geometry.readInt16LE(12), geometry.readInt16LE(14)];
      return { id, x, y, width, height, isPopUp: attributes.readUInt8(27) === 1 };
    } catch {
      return undefined;
    }
  }
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
