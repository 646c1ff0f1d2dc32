import { createClient, DBusError, type Message, type MessageBus } from 'dbus-native';
import { z } from 'zod';
import { missing, type VaultReplyTrouble } from './messages.ts';

const store = 'org.freedesktop.secrets';
const root = '/org/freedesktop/secrets';
/** Never starts a service that is not running: one that came up so would come up locked. */
const noAutoStart = 2;

type Bus = Pick<MessageBus, 'invoke'>;

/**
 * What keeps anybody from asking the key store of this bus for entries of `service`; undefined where
 * nothing does. Asks for properties and names alone, so no window can come of it (Secret Service
 * 0.2, chapters 3 and 5). Settles whenever the bus does: whoever waits sets the limit.
 */
export async function troubleAtStore(
  address: string | undefined,
  service: string,
): Promise<VaultReplyTrouble | undefined> {
  // Other kinds of addresses reach over a network or start programs.
  if (!address?.startsWith('unix:')) return missing('no-bus');
  const lost = Promise.withResolvers<VaultReplyTrouble>();
  try {
    await using bus = createClient({
      busAddress: address,
      authMethods: ['EXTERNAL'],
      fdTransport: false,
      timeout: 0,
    });
    bus.connection.on('error', () => lost.resolve(missing('no-bus')));
    bus.connection.on('close', () => lost.resolve(missing('no-bus')));
    return await Promise.race([lookAt(bus, service), lost.promise]);
  } catch (error) {
    return missing(reasonOf(error));
  }
}

/** A service that has no such object answers with an error; any other error is the bus's end. */
function reasonOf(error: unknown): 'refused' | 'no-collection' | 'no-bus' {
  if (error instanceof z.ZodError) return 'refused';
  return error instanceof DBusError && error.dbusName ? 'no-collection' : 'no-bus';
}

async function lookAt(bus: Bus, service: string): Promise<VaultReplyTrouble | undefined> {
  const isThere = z.boolean().parse(
    await ask(bus, {
      destination: 'org.freedesktop.DBus',
      path: '/org/freedesktop/DBus',
      interface: 'org.freedesktop.DBus',
      member: 'NameHasOwner',
      signature: 's',
      body: [store],
    }),
  );
  if (!isThere) return missing('no-service');
  const collection = z.string().parse(await ask(bus, aliasCall));
  // The specification's word for "there is no such collection".
  if (collection === '/') return missing('no-collection');
  const isLocked = z.boolean().parse(await ask(bus, lockedCall(collection)));
  if (isLocked || (await hasLockedEntries(bus, service))) return { ok: false, state: 'locked' };
  return undefined;
}

const aliasCall: Message = {
  destination: store,
  path: root,
  interface: 'org.freedesktop.Secret.Service',
  member: 'ReadAlias',
  signature: 's',
  body: ['default'],
};

function lockedCall(collection: string): Message {
  return {
    destination: store,
    path: collection,
    interface: 'org.freedesktop.DBus.Properties',
    member: 'Get',
    signature: 'ss',
    body: ['org.freedesktop.Secret.Collection', 'Locked'],
  };
}

/** libsecret looks into every collection, and would ask for the password of another one, too. */
async function hasLockedEntries(bus: Bus, service: string): Promise<boolean> {
  const paths = z.array(z.string());
  const [, locked] = z.tuple([paths, paths]).parse(
    await ask(bus, {
      destination: store,
      path: root,
      interface: 'org.freedesktop.Secret.Service',
      member: 'SearchItems',
      signature: 'a{ss}',
      body: [{ service }],
    }),
  );
  return locked.length > 0;
}

/** One value, or a list of them where the reply has several. */
async function ask(bus: Bus, message: Message): Promise<unknown> {
  return bus.invoke<unknown>({ ...message, flags: noAutoStart });
}
