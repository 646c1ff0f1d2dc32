import { pushes, type Pushes } from '#shared/contract/kiosk.ts';
import type { Transport, WirePush } from '#shared/contract/wire.ts';
import type { z } from 'zod';

type Name = keyof Pushes;
type Value<N extends Name> = z.infer<Pushes[N]>;
type Listener<N extends Name> = (value: Value<N>) => void;

/** What the machine announces: parsed, and the latest kept for whoever listens later. */
export interface Announcements {
  on<N extends Name>(name: N, listener: Listener<N>): void;
}

/** Hears every push of a transport. One that is unknown or does not fit is dropped. */
export function hearAnnouncements(transport: Pick<Transport, 'onPush'>): Announcements {
  const latest = new Map<Name, unknown>();
  const listeners = new Map<Name, ((value: unknown) => void)[]>();
  transport.onPush((push) => {
    const heard = read(push);
    if (!heard) return;
    latest.set(heard.name, heard.value);
    for (const listener of listeners.get(heard.name) ?? []) listener(heard.value);
  });
  return {
    on: (name, listener) => {
      // Only values that `read` has parsed by the schema of that very name get here.
      const hear = listener as (value: unknown) => void;
      listeners.set(name, [...(listeners.get(name) ?? []), hear]);
      if (latest.has(name)) hear(latest.get(name));
    },
  };
}

function read(push: WirePush): { readonly name: Name; readonly value: unknown } | undefined {
  if (!isName(push.push)) return undefined;
  const value = pushes[push.push].safeParse(push.value);
  return value.success ? { name: push.push, value: value.data } : undefined;
}

function isName(name: string): name is Name {
  return Object.hasOwn(pushes, name);
}
