import { watch } from 'node:fs';
import path from 'node:path';
import { readCopy } from './settings-copy.ts';
import { readSettings, type Setup, type SetupReading } from './settings-file.ts';
import {
  toldOf,
  watchSettings,
  type SettingsEars,
  type SettingsWatch,
  type SettingsWatchOptions,
  type WatchFolder,
} from './settings-watch.ts';

export interface KioskSettingsOptions extends Omit<
  SettingsWatchOptions,
  'read' | 'folder' | 'watchFolder'
> {
  readonly file: string;
  /** Whose files are believed (trusted-place.ts). */
  readonly owners: readonly number[] | undefined;
}

/** The settings that a kiosk lives with. */
export type KioskSettings =
  | {
      readonly ok: true;
      readonly setup: Setup;
      /** Follows the file from now on. */
      readonly follow: (ears: SettingsEars) => SettingsWatch;
    }
  | { readonly ok: false; readonly sentence: string };

/** Reads the file at the start; where it is broken, the last good one that lies beside it counts. */
export async function openKioskSettings(options: KioskSettingsOptions): Promise<KioskSettings> {
  const { file, owners, log } = options;
  const reading = await readSettings(file, owners);
  const kept = reading.ok ? reading : await readCopy(file, owners);
  if (!reading.ok) {
    if (!kept.ok) return { ok: false, sentence: wholeOf(reading) };
    log.event('settings-refused', toldOf(reading));
  }
  if (!kept.ok) return kept;
  log.event('settings-taken', { from: reading.ok ? 'file' : 'copy', changed: true });
  const follow = (ears: SettingsEars) => {
    const read = () => readSettings(file, owners);
    const parts = { ...options, read, folder: path.dirname(file), watchFolder };
    return watchSettings(parts, { reading, inForce: kept.setup }, ears);
  };
  return { ok: true, setup: kept.setup, follow };
}

function wholeOf({ sentence, findings }: Extract<SetupReading, { ok: false }>): string {
  const others = findings.length - 1;
  return others > 0 ? `${sentence} (and ${others} more: --check-settings tells them)` : sentence;
}

/** Real file systems tell by themselves; those that don't are looked at now and then. */
const watchFolder: WatchFolder = (folder, onChange) => {
  try {
    const watcher = watch(folder, { persistent: false }, onChange);
    watcher.on('error', () => watcher.close());
    return () => watcher.close();
  } catch {
    return () => undefined;
  }
};
