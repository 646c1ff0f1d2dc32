import { createClient, type Message, type MessageBus } from 'dbus-native';

export const secrets = 'org.freedesktop.secrets';
export const secretsPath = '/org/freedesktop/secrets';
const daemon = 'org.freedesktop.DBus';

/** A place on the bus for as long as `use` takes. */
async function onBus<T>(address: string, use: (bus: MessageBus) => Promise<T>): Promise<T> {
  await using bus = createClient({ busAddress: address });
  return await use(bus);
}

/** The process that is the key store, once there is one. */
export function storeProcess(address: string): Promise<number> {
  return onBus(address, async (bus) => {
    const came = Promise.withResolvers<undefined>();
    bus.connection.on('message', (message: Message) => {
      const [name, , owner] = message.body ?? [];
      if (message.member === 'NameOwnerChanged' && name === secrets && owner)
        came.resolve(undefined);
    });
    await bus.addMatch(`type='signal',sender='${daemon}',member='NameOwnerChanged'`);
    const isThere = await bus.invoke<boolean>(daemonCall('NameHasOwner'));
    if (!isThere) await came.promise;
    return bus.invoke<number>(daemonCall('GetConnectionUnixProcessID'));
  });
}

/** Locks the keyring as a screen lock would. */
export function lockStore(address: string): Promise<unknown> {
  return lockOrUnlock(address, 'Lock', 'login');
}

/** Opens a keyring that has no password; another one would ask for its own. */
export function openPlainStore(address: string): Promise<unknown> {
  return lockOrUnlock(address, 'Unlock', 'plain');
}

function lockOrUnlock(
  address: string,
  member: 'Lock' | 'Unlock',
  keyring: string,
): Promise<unknown> {
  return onBus(address, async (bus) =>
    bus.invoke<unknown>({
      ...{ destination: secrets, path: secretsPath, member, signature: 'ao' },
      interface: 'org.freedesktop.Secret.Service',
      body: [[`${secretsPath}/collection/${keyring}`]],
    }),
  );
}

function daemonCall(member: string): Message {
  return {
    ...{ destination: daemon, path: '/org/freedesktop/DBus', interface: daemon },
    ...{ member, signature: 's', body: [secrets] },
  };
}
