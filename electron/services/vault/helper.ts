import type * as keytar from 'keytar';
import type { VaultEntry } from './vault.ts';
import { missing, vaultRequest, type VaultReply, type VaultRequest } from './messages.ts';
import { troubleAtStore } from './secret-service.ts';
import { sessionBus } from './session-bus.ts';

/** Under this name the key store keeps what is ours. */
const service = 'Genkan';
/** Shows that the store keeps what it is given, before its "nothing there" is believed. */
const canary = { account: 'canary', text: 'kept' } as const;

/** Of keytar only what looks for one entry: the rest crashes on a locked store. */
type Store = Pick<typeof keytar, 'getPassword' | 'setPassword' | 'deletePassword'>;
type Look = () => Promise<VaultReply | undefined>;

/**
 * Answers one request in the helper process. A locked store is not asked at all: asking would open
 * a window for its password on the visitors' screen. What a store says that was locked meanwhile
 * does not count either, since it says "nothing there" then. May never settle.
 */
export async function answerVault(data: unknown): Promise<VaultReply> {
  const request = vaultRequest.parse(data);
  const trouble = await look();
  if (trouble) return trouble;
  const store = await loadStore();
  if (!store) return missing('no-library');
  try {
    const reply = await act(store, request);
    return request.act === 'write' ? reply : ((await look()) ?? reply);
  } catch {
    return (await look()) ?? missing('refused');
  }
}

/** Only Linux has a store whose lock shows and whose window would come; others have no such look. */
const look: Look = async () => {
  if (process.platform !== 'linux') return undefined;
  return troubleAtStore(sessionBus(process.env), service);
};

/** Without libsecret keytar can't be loaded, and throws. */
async function loadStore(): Promise<Store | undefined> {
  try {
    return (await import('keytar')).default;
  } catch {
    return undefined;
  }
}

async function act(store: Store, request: VaultRequest): Promise<VaultReply> {
  switch (request.act) {
    case 'check':
      return check(store);
    case 'read':
      return textOf(await get(store, request.entry));
    case 'write':
      await store.setPassword(service, request.entry, request.text);
      return { ok: true };
    case 'remove':
      await store.deletePassword(service, request.entry);
      return { ok: true };
  }
}

/** Whether the kiosk's entries are there; their texts stay here. */
async function check(store: Store): Promise<VaultReply> {
  if ((await get(store, canary.account)) !== canary.text) {
    await store.setPassword(service, canary.account, canary.text);
    if ((await get(store, canary.account)) !== canary.text) return missing('refused');
  }
  const key = await get(store, 'kiosk-key');
  const registration = await get(store, 'registration');
  return { ok: true, state: key && registration ? 'ready' : 'empty' };
}

function get(store: Store, account: VaultEntry | typeof canary.account): Promise<string | null> {
  return store.getPassword(service, account);
}

function textOf(text: string | null): VaultReply {
  return text === null ? { ok: true } : { ok: true, text };
}
