import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { canaries, type StoreWorld } from './world.ts';
import type { StoreCase } from './cases.ts';
import type { Display } from './display.ts';
import type { VaultState } from '#electron/services/vault/vault.ts';

export interface CaseFigures {
  readonly state: VaultState;
  /** Until the state was known, in milliseconds. */
  readonly stateMs: number;
  /** The longest that reading a file of 4 kB took in this process meanwhile, in milliseconds. */
  readonly longestReadMs: number;
  /** What reading the kiosk's key gave in that state. */
  readonly isKeyRefused: boolean;
  /** After the store came back: the same vault, without a restart. */
  readonly recovered: VaultState;
  readonly recoverMs: number;
  readonly isKeyKept: boolean;
  /** Windows that came while the vault was asked; none is looked for without a display. */
  readonly windows: number;
}

/** So long a prompt may take to come, in milliseconds: more than the control's. */
export const promptMs = 4_000;

/** Brings a store into a case, has the vault look at it, and makes it well again. */
export async function tryCase(
  world: StoreWorld,
  one: StoreCase,
  display?: Display,
): Promise<CaseFigures> {
  const { vault } = world;
  const heal = await one.damage(world);
  const before = display?.windows().length ?? 0;
  const looked = timed(() => vault.check());
  const files = readWhile(looked);
  await one.meanwhile?.(world);
  const { value: state, ms: stateMs } = await looked;
  const longestReadMs = await files;
  const { ok } = await vault.read('kiosk-key');
  if (display) await sleep(promptMs);
  const windows = (display?.windows().length ?? 0) - before;
  await heal();
  const { value: recovered, ms: recoverMs } = await timed(() => vault.check());
  const kept = await vault.read('kiosk-key');
  return {
    ...{ state, stateMs, longestReadMs, isKeyRefused: !ok, recovered, recoverMs },
    ...{ windows },
    isKeyKept: kept.ok && kept.text === canaries['kiosk-key'],
  };
}

/** What is amiss with the figures of a case, in words; none where all is well. */
export function amiss(one: StoreCase, figures: CaseFigures): readonly string[] {
  const found = [
    figures.state !== one.state && `is ${figures.state}, not ${one.state}`,
    !figures.isKeyRefused && 'the kiosk’s key was not refused',
    figures.recovered !== 'ready' && `does not come back: ${figures.recovered}`,
    !figures.isKeyKept && 'the kiosk’s key is lost',
    figures.windows > 0 && 'a window came',
  ];
  return found.filter((sentence) => sentence !== false);
}

async function timed<T>(
  act: () => Promise<T>,
): Promise<{ readonly value: T; readonly ms: number }> {
  const begin = performance.now();
  const value = await act();
  return { value, ms: Math.round(performance.now() - begin) };
}

/** Reads one file over and over until `work` is done; gives back the slowest reading. */
export async function readWhile(work: Promise<unknown>): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'reading-'));
  const file = path.join(folder, 'file');
  writeFileSync(file, Buffer.alloc(4_096));
  const done = new AbortController();
  void work.finally(() => done.abort());
  let longest = 0;
  do {
    const { ms } = await timedPrecisely(() => readFile(file));
    longest = Math.max(longest, ms);
    // Others have their turn as well.
    await sleep(1);
  } while (!done.signal.aborted);
  rmSync(folder, { recursive: true });
  return Math.round(longest * 10) / 10;
}

async function timedPrecisely(act: () => Promise<unknown>): Promise<{ readonly ms: number }> {
  const begin = performance.now();
  await act();
  return { ms: performance.now() - begin };
}
