import type { Codec } from './codec.ts';

type Fn = (...args: unknown[]) => unknown;
type Message =
  | { readonly say: 'call'; readonly id: number; readonly args: readonly unknown[] }
  | { readonly say: 'back'; readonly value?: unknown; readonly error?: string }
  | {
      readonly say: 'settled';
      readonly id: number;
      readonly value?: unknown;
      readonly error?: string;
    }
  | { readonly say: 'expose'; readonly name: string; readonly value: unknown };

export interface Peer {
  readonly expose: (name: string, value: unknown) => void;
  readonly onExpose: (take: (name: string, value: unknown) => void) => void;
}
export type MakePeer = typeof makePeer;

/**
 * One side of the bridge between a page's world and the preload's: synchronous, by DOM events of an
 * unguessable name that carry strings. Injected: it uses nothing from outside itself, and keeps its
 * own hold of what a page might replace.
 */
export function makePeer(out: string, into: string, codec: Codec): Peer {
  const dispatch = window.dispatchEvent.bind(window);
  const Event = CustomEvent;
  const { stringify, parse } = JSON;
  const fns = new Map<number, Fn>();
  const pending = new Map<number, PromiseWithResolvers<unknown>>();
  let last = 0;
  const backs: { readonly value?: unknown; readonly error?: string }[] = [];
  let takeExposed: (name: string, value: unknown) => void = () => undefined;

  const say = (message: Message) => dispatch(new Event(out, { detail: stringify(message) }));
  const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
  const crossing = {
    fn: (fn: Fn) => {
      fns.set((last += 1), fn);
      return { $: 'fn', v: last };
    },
    promise: (promise: Promise<unknown>) => {
      const id = (last += 1);
      promise.then(
        (value) => say({ say: 'settled', id, value: codec.encode(value, crossing) }),
        (error: unknown) => say({ say: 'settled', id, error: wordsOf(error) }),
      );
      return { $: 'promise', v: id };
    },
  };
  const arriving = {
    fn:
      (id: number) =>
      (...args: unknown[]) =>
        call(id, args),
    promise: (id: number) => {
      const waiting = Promise.withResolvers<unknown>();
      pending.set(id, waiting);
      return waiting.promise;
    },
  };
  const call = (id: number, args: unknown[]): unknown => {
    const encoded = args.map((value) => codec.encode(value, crossing));
    say({ say: 'call', id, args: encoded });
    const reply = backs.pop() ?? { error: 'the other side is gone' };
    if (reply.error !== undefined) throw new Error(reply.error);
    return codec.decode(reply.value, arriving);
  };
  const answer = (id: number, args: readonly unknown[]): Message => {
    try {
      const value = fns.get(id)?.(...args.map((arg) => codec.decode(arg, arriving)));
      return { say: 'back', value: codec.encode(value, crossing) };
    } catch (error) {
      return { say: 'back', error: wordsOf(error) };
    }
  };
  const settle = ({ id, value, error }: Message & { say: 'settled' }) => {
    const waiting = pending.get(id);
    pending.delete(id);
    if (error === undefined) waiting?.resolve(codec.decode(value, arriving));
    else waiting?.reject(new Error(error));
  };
  window.addEventListener(
    into,
    (event) => {
      event.stopImmediatePropagation();
      // Only the other side knows the event's name, and it sends these.
      const message = parse((event as CustomEvent<string>).detail) as Message;
      if (message.say === 'call') say(answer(message.id, message.args));
      if (message.say === 'back') backs.push(message);
      if (message.say === 'settled') settle(message);
      if (message.say === 'expose')
        takeExposed(message.name, codec.decode(message.value, arriving));
    },
    true,
  );
  return {
    expose: (name, value) => say({ say: 'expose', name, value: codec.encode(value, crossing) }),
    onExpose: (take) => {
      takeExposed = take;
    },
  };
}
