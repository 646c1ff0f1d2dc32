import { createClient, Variant, type MessageBus } from 'dbus-native';
import { z } from 'zod';
import { secrets, secretsPath } from './bus.ts';

/** `all`: every answer comes late. `secrets`: who only looks notices nothing. */
export type Slowness = 'all' | 'secrets';

/** An org.freedesktop.secrets in memory, slow as it is told to be. */
export interface FakeStore {
  readonly close: () => Promise<void>;
}

/** How late a slow answer is, in milliseconds. */
const lateMs = 30_000;
const collection = `${secretsPath}/collection/fake`;
const item = 'org.freedesktop.Secret.Item';
const session = `${secretsPath}/session/plain`;

type Secret = readonly [session: string, parameters: Buffer, value: Buffer, type: string];
type Wait = (kind: 'look' | 'secret') => Promise<unknown>;

export async function startFakeStore(address: string, slowness: Slowness): Promise<FakeStore> {
  const bus = createClient({ busAddress: address });
  const timers = new Set<NodeJS.Timeout>();
  const wait: Wait = async (kind) => {
    const isLate = slowness === 'all' || kind === 'secret';
    if (isLate) await new Promise((resolve) => timers.add(setTimeout(resolve, lateMs)));
  };
  offer(bus, wait);
  await bus.requestName(secrets, 0);
  return {
    close() {
      // An answer that is still on its way never comes.
      for (const timer of timers) clearTimeout(timer);
      return bus.close();
    },
  };
}

/** It has a kiosk's key, so that a secret can be asked of it. */
const known: Secret = [session, Buffer.alloc(0), Buffer.from('a key'), 'text/plain'];
const itemInterface = { name: item, properties: { Locked: 'b' } };

/** Account of an entry -> its place and secret. */
type Items = Map<string, { readonly path: string; readonly secret: Secret }>;

function offer(bus: MessageBus, wait: Wait): void {
  const items: Items = new Map([['kiosk-key', { path: `${collection}/first`, secret: known }]]);
  bus.exportInterface({ Locked: false }, `${collection}/first`, itemInterface);
  bus.exportInterface(serviceOf(items, wait), secretsPath, {
    name: 'org.freedesktop.Secret.Service',
    methods: {
      OpenSession: ['sv', 'vo', ['algorithm', 'input'], ['output', 'result']],
      SearchItems: ['a{ss}', 'aoao', ['attributes'], ['unlocked', 'locked']],
      GetSecrets: ['aoo', 'a{o(oayays)}', ['items', 'session'], ['secrets']],
      ReadAlias: ['s', 'o', ['name'], ['collection']],
    },
  });
  const create = creator(bus, items, wait);
  // libsecret writes by the alias, the look reads by the path.
  for (const place of [collection, `${secretsPath}/aliases/default`]) {
    bus.exportInterface({ Locked: false, CreateItem: create }, place, {
      name: 'org.freedesktop.Secret.Collection',
      methods: {
        CreateItem: ['a{sv}(oayays)b', 'oo', ['what', 'secret', 'replace'], ['item', 'prompt']],
      },
      properties: { Locked: 'b' },
    });
  }
}

function serviceOf(items: Items, wait: Wait) {
  return {
    OpenSession(algorithm: string) {
      if (algorithm === 'plain') return [new Variant('s', ''), session];
      throw Object.assign(new Error('plain alone'), {
        dbusName: 'org.freedesktop.DBus.Error.NotSupported',
      });
    },
    async SearchItems(attributes: Readonly<Record<string, string>>) {
      await wait('look');
      const { account } = attributes;
      const found = [...items].filter(([name]) => account === undefined || name === account);
      return [found.map(([, { path }]) => path), []];
    },
    async GetSecrets(paths: readonly string[]) {
      await wait('secret');
      return [...items.values()]
        .filter(({ path }) => paths.includes(path))
        .map(({ path, secret }) => [path, secret]);
    },
    async ReadAlias() {
      await wait('look');
      return collection;
    },
  };
}

const properties = z.object({
  'org.freedesktop.Secret.Item.Attributes': z.object({ account: z.string() }),
});

function creator(bus: MessageBus, items: Items, wait: Wait) {
  return async (given: unknown, secret: Secret) => {
    await wait('secret');
    const { account } = properties.parse(given)['org.freedesktop.Secret.Item.Attributes'];
    const path = items.get(account)?.path ?? `${collection}/${items.size}`;
    items.set(account, { path, secret });
    bus.exportInterface({ Locked: false }, path, itemInterface);
    return [path, '/'];
  };
}
