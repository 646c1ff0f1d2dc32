import type { Codec } from './codec.ts';
import type { MakePeer } from './bridge-peer.ts';
import type { PageNames } from './main-world.ts';
import type { Scramble } from './scramble.ts';

type Fn = (...args: unknown[]) => unknown;
type Preload = (require: Fn, module: { exports: object }, exports: object) => void;

/** What the preload's world says to main. */
export type FromPreload =
  | {
      readonly say: 'invoke';
      readonly id: number;
      readonly channel: string;
      readonly args: unknown;
    }
  | { readonly say: 'failed'; readonly words: string };

/** What main says to it; and the utility process, over a port. */
export type ToPreload =
  | {
      readonly say: 'result';
      readonly id: number;
      readonly value?: unknown;
      readonly error?: string;
    }
  | {
      readonly say: 'event';
      readonly channel: string;
      readonly args: unknown;
      readonly ports: readonly string[];
    }
  /** Scrambled under the port's name. */
  | { readonly say: 'port'; readonly port: string; readonly hidden: string };

/** What is injected beside the function itself. */
export interface PreloadParts {
  readonly codec: Codec;
  readonly scramble: Scramble;
  readonly makePeer: MakePeer;
  readonly preload: Preload;
}

/** The preload's world: `require('electron')` as a sandboxed preload has it, then the app's preload. */
export function isolatedWorld(names: PageNames, parts: PreloadParts): void {
  const { codec, scramble, makePeer, preload } = parts;
  // A preload runs in the main frame alone, unless nodeIntegrationInSubFrames is on.
  if (window.top !== window) return;
  // Bindings and our own receiver are globals of this world, under unguessable names.
  const world = globalThis as unknown as Record<string, (text: string) => void>;
  const peer = makePeer(names.toPage, names.toPreload, codec);
  const listeners = new Map<string, Fn[]>();
  const results = new Map<number, PromiseWithResolvers<unknown>>();
  const ports = new Map<string, MessagePort>();
  let last = 0;
  const say = (message: FromPreload) => world[names.world]?.(JSON.stringify(message));
  const refuse = (name: string): never => {
    throw new Error(`electron-double: ${name} is not emulated in a preload`);
  };
  const only = <T extends object>(name: string, members: T): T =>
    new Proxy(members, {
      get: (inner, key) =>
        key in inner || typeof key === 'symbol'
          ? Reflect.get(inner, key)
          : refuse(`${name}.${key}`),
    });

  /** The port's other end is a utility process: it set the binding up and calls back by itself. */
  const openPort = (name: string): MessagePort => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) =>
      world[name]?.(scramble.hide(name, JSON.stringify(codec.encode(data))));
    ports.set(name, port1);
    return port2;
  };
  const ipcRenderer = {
    invoke(channel: string, ...args: unknown[]) {
      const id = (last += 1);
      const waiting = Promise.withResolvers<unknown>();
      const encoded = codec.encode(args);
      results.set(id, waiting);
      say({ say: 'invoke', id, channel, args: encoded });
      return waiting.promise;
    },
    on(channel: string, listener: Fn) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
    },
    once(channel: string, listener: Fn) {
      const first: Fn = (...args) => {
        listeners.set(
          channel,
          (listeners.get(channel) ?? []).filter((other) => other !== first),
        );
        listener(...args);
      };
      this.on(channel, first);
    },
  };
  const hear = (channel: string, args: unknown[], given: readonly string[]) => {
    const event = { sender: ipcRenderer, ports: given.map(openPort) };
    for (const listener of listeners.get(channel) ?? []) listener(event, ...args);
  };
  world[names.receive] = (text) => {
    // Main and the port's other end write these; see ToPreload.
    const message = JSON.parse(text) as ToPreload;
    if (message.say === 'port') {
      const { port, hidden } = message;
      ports.get(port)?.postMessage(codec.decode(JSON.parse(scramble.show(port, hidden))));
    }
    if (message.say === 'event') {
      // `send` takes its arguments as a list.
      hear(message.channel, codec.decode(message.args) as unknown[], message.ports);
    }
    if (message.say === 'result') {
      const waiting = results.get(message.id);
      results.delete(message.id);
      if (message.error === undefined) waiting?.resolve(codec.decode(message.value));
      else waiting?.reject(new Error(message.error));
    }
  };
  const contextBridge = {
    exposeInMainWorld: (name: string, value: unknown) => peer.expose(name, value),
  };
  const electron = only('electron', {
    ipcRenderer: only('ipcRenderer', ipcRenderer),
    contextBridge: only('contextBridge', contextBridge),
  });
  const module = { exports: {} };
  try {
    preload((id) => (id === 'electron' ? electron : refuse(String(id))), module, module.exports);
  } catch (error) {
    say({ say: 'failed', words: error instanceof Error ? String(error.stack) : String(error) });
  }
}
