import { randomUUID } from 'node:crypto';
import type { CdpSession } from './cdp.ts';
import { inputWorld, type Decisions, type InputFacts } from './input-world.ts';
import { keyNames } from './key-names.ts';
import { cancelable, record, type Emitter } from './report.ts';

type Kind = InputFacts['kind'];
const events = {
  key: 'before-input-event',
  mouse: 'before-mouse-event',
  menu: 'context-menu',
  command: 'app-command',
} as const satisfies Record<Kind, string>;
const holds = ['shift', 'control', 'alt', 'meta'] as const;
/** Every set of held keys, as bits in the order of `holds`. */
const sets = Array.from({ length: 2 ** holds.length }, (_, bits) => bits);

/**
 * Keys and buttons of one page. A page's thread can't wait for main here (a debugger that stops it makes
 * Chromium lose what comes meanwhile), so main's listeners are asked about every key beforehand. Each
 * input that comes is then given to them as well, and where they decide another way, that is trouble.
 */
export class Inputs {
  readonly #line: CdpSession;
  readonly #contents: Emitter;
  readonly #binding = `x${randomUUID().replaceAll('-', '')}`;

  constructor(line: CdpSession, contents: Emitter) {
    this.#line = line;
    this.#contents = contents;
    line.on('Runtime.bindingCalled', ({ name, payload }) => {
      // Only our own script knows the binding's name, and it sends these.
      if (name === this.#binding) this.#take(JSON.parse(payload) as InputFacts);
    });
  }

  /** Puts the decisions into every document to come. */
  async start(worldName: string): Promise<void> {
    await this.#line.send('Runtime.addBinding', {
      name: this.#binding,
      executionContextName: worldName,
    });
    await this.#line.send('Page.addScriptToEvaluateOnNewDocument', {
      worldName,
      source: `(${String(inputWorld)})(${JSON.stringify(this.#decisions())});`,
    });
  }

  #take({ kind, input, wasRefused }: InputFacts): void {
    const isRefused = this.#isRefused(kind, input);
    if (isRefused) record('input-refused', kind, input);
    if (isRefused !== wasRefused) record('page-trouble', 'main decides another way now', kind);
  }

  #decisions(): Decisions {
    const keys = ['keyDown', 'keyUp'].flatMap((type) =>
      sets.flatMap((bits) =>
        ['*', ...keyNames].flatMap((name) => {
          const key = name === '*' ? 'a' : name;
          const input = { ...keyFacts, type, key, ...heldOf(bits) };
          return this.#isRefused('key', input) ? [] : [`${type} ${bits} ${name}`];
        }),
      ),
    );
    const buttons = ['mouseDown', 'mouseUp', 'mouseWheel'].flatMap((type) =>
      sets.flatMap((bits) =>
        ['left', 'middle', 'right'].flatMap((button) => {
          const input = { type, button, x: 0, y: 0, modifiers: namesOf(bits) };
          return this.#isRefused('mouse', input) ? [] : [`${type} ${bits} ${button}`];
        }),
      ),
    );
    const isMenuRefused = this.#isRefused('menu', { x: 0, y: 0 });
    const commands = ['browser-backward', 'browser-forward'].filter((command) =>
      this.#isRefused('command', command),
    );
    return { binding: this.#binding, keys, buttons, isMenuRefused, commands };
  }

  #isRefused(kind: Kind, input: object | string): boolean {
    const event = cancelable({});
    this.#contents.emit(events[kind], event, input);
    return event.defaultPrevented;
  }
}

const keyFacts = { code: '', isAutoRepeat: false, isComposing: false, location: 0 };

function namesOf(bits: number): readonly string[] {
  return holds.filter((_, at) => (bits & (2 ** at)) !== 0);
}

function heldOf(bits: number): object {
  const names = namesOf(bits);
  const held = Object.fromEntries(holds.map((name) => [name, names.includes(name)]));
  return { ...held, modifiers: names };
}
