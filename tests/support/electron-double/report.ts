import { EventEmitter } from 'node:events';

/** What the app asked for; tests read it by `evaluate`. */
export interface Call {
  readonly api: string;
  readonly args: readonly unknown[];
  /** Milliseconds since 1970. */
  readonly at: number;
}
export const calls: Call[] = [];

export function record(api: string, ...args: readonly unknown[]): void {
  calls.push({ api, args, at: Date.now() });
}

/** Whatever the double does not do ends the test, so that nothing is ever proven on `undefined`. */
export function notEmulated(what: string): never {
  const error = new Error(`electron-double: ${what} is not emulated`);
  console.error(error);
  throw error;
}

/** Names that the language itself looks up. */
const languageNames = new Set(['then', 'toJSON', 'constructor', 'module.exports', '__esModule']);

/** An object whose unknown members are refused. Methods keep their own `this`. */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(inner, key) {
      const value: unknown = Reflect.get(inner, key, inner);
      if (value === undefined && typeof key === 'string' && !(key in inner)) {
        return languageNames.has(key) ? undefined : notEmulated(`${name}.${key}`);
      }
      if (typeof value !== 'function' || isClass(value)) return value;
      // A function taken off its object by reflection is still a function of unknown shape.
      return (value as (...args: unknown[]) => unknown).bind(inner);
    },
  });
}

function isClass(value: object): boolean {
  return /^class\b/.test(Function.prototype.toString.call(value));
}

/** An emitter that refuses listeners for events which the double never emits. */
export class Emitter extends EventEmitter {
  constructor(name: string, known: readonly string[]) {
    super();
    this.setMaxListeners(0);
    super.on('newListener', (event: string | symbol) => {
      const isKnown = event === 'newListener' || event === 'removeListener';
      if (!isKnown && !known.includes(String(event))) {
        notEmulated(`the event '${String(event)}' of ${name}`);
      }
    });
  }
}

/** An event whose default can be prevented. */
export function cancelable<T extends object>(facts: T) {
  const event = {
    ...facts,
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true;
    },
  };
  return event;
}
