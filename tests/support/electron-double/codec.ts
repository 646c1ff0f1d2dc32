/** A value as JSON: what is no JSON is `{ $: kind, v: content }`. */
type Wire = unknown;
type Fn = (...args: unknown[]) => unknown;

/** What may cross beside plain values; only the context bridge takes these. */
export interface Crossing {
  readonly fn: (value: Fn) => Wire;
  readonly promise: (value: Promise<unknown>) => Wire;
}
export interface Arriving {
  readonly fn: (id: number) => Fn;
  readonly promise: (id: number) => Promise<unknown>;
}
export interface Codec {
  encode(value: unknown, crossing?: Crossing): Wire;
  decode(wire: Wire, arriving?: Arriving): unknown;
}

/**
 * Structured clone of plain values, arrays and objects, with cycles. What else Electron could clone
 * is refused. Its source is injected into pages too, so it uses nothing from outside itself.
 */
export function makeCodec(): Codec {
  type Tagged = { readonly $: string; readonly v: unknown };
  const tag = ($: string, v: unknown): Tagged => ({ $, v });

  function encode(root: unknown, crossing?: Crossing): Wire {
    const seen = new Map<object, number>();
    const primitive = (value: unknown): Wire => {
      if (value === undefined) return tag('undefined', 0);
      if (typeof value === 'bigint') return tag('bigint', String(value));
      if (typeof value === 'number' && !Number.isFinite(value)) return tag('number', String(value));
      if (typeof value === 'symbol') throw new Error('An object could not be cloned.');
      return value;
    };
    const one = (value: unknown): Wire => {
      if (typeof value === 'function') {
        if (!crossing) throw new Error('An object could not be cloned.');
        // What `typeof` calls a function can be called.
        return crossing.fn(value as Fn);
      }
      if (typeof value !== 'object' || value === null) return primitive(value);
      if (value instanceof Promise && crossing) return crossing.promise(value);
      const before = seen.get(value);
      if (before !== undefined) return tag('seen', before);
      seen.set(value, seen.size);
      if (Array.isArray(value)) return tag('array', Array.from(value, one));
      const kind = Object.prototype.toString.call(value);
      if (kind !== '[object Object]') throw new Error(`electron-double: ${kind} is not emulated`);
      return tag(
        'object',
        Object.entries(value).map(([key, inner]) => [key, one(inner)]),
      );
    };
    return one(root);
  }

  function decode(root: Wire, arriving?: Arriving): unknown {
    const made: unknown[] = [];
    const filled = (array: unknown[], values: Wire[]) => {
      made.push(array);
      for (const value of values) array.push(one(value));
      return array;
    };
    const built = (object: object, entries: [string, Wire][]) => {
      made.push(object);
      for (const [key, inner] of entries) {
        // Defined, not assigned: a key may be `__proto__`.
        const slot = { writable: true, enumerable: true, configurable: true };
        Object.defineProperty(object, key, { ...slot, value: one(inner) });
      }
      return object;
    };
    const kinds: Record<string, (content: unknown) => unknown> = {
      undefined: () => undefined,
      bigint: (content) => BigInt(String(content)),
      number: (content) => Number(content),
      seen: (content) => made[Number(content)],
      // The other side of this codec made these; nothing else arrives here.
      array: (content) => filled([], content as Wire[]),
      // The same.
      object: (content) => built({}, content as [string, Wire][]),
      fn: (content) => arriving?.fn(Number(content)),
      promise: (content) => arriving?.promise(Number(content)),
    };
    const one = (wire: Wire): unknown => {
      if (typeof wire !== 'object' || wire === null) return wire;
      // Every object on the wire is one of `tag`.
      const { $, v } = wire as Tagged;
      return kinds[$]?.(v);
    };
    return one(root);
  }

  return { encode, decode };
}
