import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import type { Vault, VaultTrouble } from '#electron/services/vault/vault.ts';
import type { AuditOptions } from './audit.ts';
import { entryOf, type Entry } from './events.ts';
import { readHead } from './head.ts';
import { chainKey, type ChainKey } from './line.ts';
import { LogWriter } from './log-writer.ts';
import { openLog } from './open-log.ts';

/** A writer with what has to be said of its start, or the trouble of the vault that has the key. */
type Start =
  | { readonly ok: true; readonly writer: LogWriter; readonly said: readonly Entry[] }
  | { readonly ok: false; readonly state: VaultTrouble };

const mostBytes = 4 * 1_048_576;

/** Gets the key, makes one where there is none yet, and opens the log. Rejects with I/O errors. */
export async function startWriter(options: AuditOptions): Promise<Start> {
  const { vault, folder, clock } = options;
  const given = await keyOf(vault);
  const head = await vault.read('audit-head');
  if (!given.ok) return given;
  if (!head.ok) return head;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { key, isNew: isKeyNew } = given;
  const opened = await openLog({ folder, key, isKeyNew, head: readHead(head.text) });
  const writer = new LogWriter({ mostBytes, ...options, key, opened });
  await writer.start();
  const { cut, hasCrashed } = opened;
  const said = [
    ...(cut > 0 ? [entryOf(clock(), 'audit_cut', { bytes: cut })] : []),
    ...(hasCrashed ? [entryOf(clock(), 'sys_crash', { what: 'program' })] : []),
  ];
  return { ok: true, writer, said };
}

type Keyed =
  | { readonly ok: true; readonly key: ChainKey; readonly isNew: boolean }
  | { readonly ok: false; readonly state: VaultTrouble };

async function keyOf(vault: Vault): Promise<Keyed> {
  const first = await vault.read('audit-key');
  if (!first.ok) return first;
  // A store that was locked between look and call answers as if it had nothing: it is asked again.
  const reading = first.text === undefined ? await readAgain(vault) : first;
  if (!reading.ok) return reading;
  const known = chainKey(reading.text ?? '');
  if (known) return { ok: true, key: known, isNew: false };
  return makeKey(vault);
}

async function readAgain(vault: Vault): ReturnType<Vault['read']> {
  await vault.check();
  return vault.read('audit-key');
}

async function makeKey(vault: Vault): Promise<Keyed> {
  const text = randomBytes(32).toString('base64url');
  const written = await vault.write('audit-key', text);
  if (!written.ok) return written;
  const key = chainKey(text);
  if (!key) throw new Error('A key of our own making is none');
  return { ok: true, key, isNew: true };
}
