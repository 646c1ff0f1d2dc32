import { explained } from './elsewhere.ts';
import { openKey, createKey, proverWith } from './keys.ts';
import { notDone, troubleOf, type KeyTrouble, type KeyWork, type NotDone } from './ask-registry.ts';
import { readKeys, writeKeys, writeRegistration, type KeptKeys, type KeptKey } from './kept.ts';

export interface RegisterOptions extends KeyWork {
  /** The one-time code of whoever runs the portal. */
  readonly code: string;
  /** Replaces a registration that is there; the old key counts until the new one does. */
  readonly again?: boolean;
}

export interface Registered {
  readonly ok: true;
  readonly kioskId: string;
  /** Thumbprint of the key, as the portal's people see it. */
  readonly jkt: string;
  readonly keyExpiresAt: string;
}

/**
 * Makes a key, keeps it in the vault and has the portal know it. The key is in the vault before the
 * portal hears of it, so that whatever breaks in between can be made up for (settle.ts).
 */
export async function registerKiosk(options: RegisterOptions): Promise<Registered | NotDone> {
  const told = await options.vault.alone(() => registerNow(options));
  return told === 'busy' ? notDone('busy') : told;
}

async function registerNow(options: RegisterOptions): Promise<Registered | NotDone> {
  const { vault, again = false } = options;
  const before = await readKeys(vault);
  const isUnreadable = !before.ok && before.trouble === 'unreadable';
  if (!before.ok && !(again && isUnreadable)) return notDone(`vault-${before.trouble}`);
  const kept = before.ok ? before.kept : undefined;
  if (kept?.current && !again) return explained(options, notDone('already-registered'));
  const next = { jwk: await createKey(), since: nowIn(options) };
  const asked = { ...next, portal: options.place.url };
  const unwritten = await writeKeys(vault, { ...kept, next: asked });
  if (unwritten) return notDone(`vault-${unwritten}`);
  const told = await askPortal(options, next);
  if (told.ok) return (await keep(options, next, told)) ? told : notDone('vault-late');
  // An unknown end leaves the key as the next one: the kiosk asks the portal when it starts.
  if (told.why !== 'unknown') await putBack(options, kept);
  return told;
}

async function askPortal(
  { place, openRegistry, code }: RegisterOptions,
  { jwk }: KeptKey,
): Promise<Registered | NotDone> {
  const registry = openRegistry(proverWith(await openKey(jwk), place));
  try {
    const answer = await registry.register(code);
    if (answer.kind === 'reply') return { ok: true, ...answer.value };
    if (answer.kind === 'refused') return notDone(refusals[answer.code]);
    const why = troubleOf(answer.failure);
    if (why !== 'unknown') return notDone(why);
    const known = await registry.look();
    if (known.kind === 'reply') return { ok: true, ...known.value };
    const isKnownNot = troubleIn(known) === 'not-registered';
    return notDone(isKnownNot ? 'portal-broken' : 'unknown');
  } finally {
    registry.close();
  }
}

const refusals = {
  'kiosk-code-refused': 'code-refused',
  'kiosk-code-expired': 'code-expired',
  'kiosk-code-used': 'code-used',
  // A key that was made a moment ago is known to nobody, unless the portal is mistaken.
  'kiosk-key-known': 'portal-broken',
} as const satisfies Record<string, KeyTrouble>;

type Looked = Awaited<ReturnType<ReturnType<KeyWork['openRegistry']>['look']>>;

function troubleIn(looked: Looked): KeyTrouble | undefined {
  return looked.kind === 'failed' ? troubleOf(looked.failure) : undefined;
}

/** Whether both entries are in the vault now. */
async function keep(
  { vault, place }: RegisterOptions,
  current: KeptKey,
  { kioskId, keyExpiresAt }: Registered,
): Promise<boolean> {
  const registration = { portal: place.url, kioskId, keyExpiresAt };
  const trouble =
    (await writeRegistration(vault, registration)) ?? (await writeKeys(vault, { current }));
  return trouble === undefined;
}

/** As it was before; a vault that does not take it keeps a key that no portal knows. */
async function putBack({ vault }: RegisterOptions, kept: KeptKeys | undefined): Promise<void> {
  if (kept) await writeKeys(vault, kept);
  else await vault.remove('kiosk-key');
}

function nowIn({ place }: KeyWork): string {
  return new Date(place.clock()).toISOString();
}
