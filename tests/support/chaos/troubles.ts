import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Hindrance, KioskPortal } from '#tests/support/electron/kiosk-portal.ts';
import type { Screen } from './world.ts';

/** What comes over a kiosk from outside, and goes again. */
export interface Trouble {
  readonly name: string;
  readonly how: string;
  /** What may stand on the screen once the visit is over, beside the receipt and the first screen. */
  readonly screen: Screen;
  readonly open: (portal: KioskPortal) => Setting;
}

/** The trouble for some kiosks. */
export interface Setting {
  /** What each of them is started with. */
  readonly env: Readonly<Record<string, string>>;
  readonly begin: () => void;
  readonly end: () => void;
  readonly close: () => void;
}

export const troubles: readonly Trouble[] = [
  { name: 'disk', how: 'full', screen: 'disk full', open: openDisk },
  { name: 'clock', how: 'a day on', screen: 'clock wrong', open: () => openClock('+1d') },
  { name: 'clock', how: 'a day back', screen: 'clock wrong', open: () => openClock('-1d') },
  { name: 'portal', how: 'flapping', screen: 'portal away', open: flapping },
  { name: 'portal', how: 'mute', screen: 'portal away', open: hindered('mute') },
  { name: 'portal', how: 'reset', screen: 'portal away', open: hindered('reset') },
  { name: 'portal', how: '503', screen: 'portal away', open: hindered('503') },
];

/** Room for Chromium's profile and a little more. */
const diskBytes = 256 * 1_024 * 1_024;

/** A small disk for all that the kiosk writes, filled to its last byte and freed again. */
function openDisk(): Setting {
  const disk = mkdtempSync(path.join(tmpdir(), 'genkan-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${diskBytes}`, 'tmpfs', disk]);
  const filling = path.join(disk, 'filling');
  const [state, passing] = [path.join(disk, 'state'), path.join(disk, 'passing')];
  for (const folder of [state, passing]) mkdirSync(folder, { mode: 0o700 });
  return {
    env: { GENKAN_STATE: state, TMPDIR: passing },
    begin: () => fill(filling),
    end: () => rmSync(filling, { force: true }),
    close() {
      execFileSync('umount', ['-l', disk]);
      rmSync(disk, { recursive: true });
    },
  };
}

function fill(file: string): void {
  try {
    writeFileSync(file, Buffer.alloc(diskBytes));
  } catch {
    // It is full now, which was meant.
  }
}

/** The folder is named after the machine. */
const [library = ''] = globSync('/usr/lib/*/faketime/libfaketimeMT.so.1');

/**
 * A set clock, by a stand-in for the system's: libfaketime answers main and the processes of visits when
 * they ask what time it is; the double's Chromium does not start with it. The time that only grows stays as
 * it is, as in the kernel.
 */
function openClock(jump: string): Setting {
  const folder = mkdtempSync(path.join(tmpdir(), 'genkan-clock-'));
  const file = path.join(folder, 'clock');
  const set = (offset: string) => writeFileSync(file, `${offset}\n`);
  set('+0');
  return {
    env: {
      ...{ LD_PRELOAD: library, FAKETIME_TIMESTAMP_FILE: file },
      ...{ FAKETIME_NO_CACHE: '1', FAKETIME_DONT_FAKE_MONOTONIC: '1' },
    },
    begin: () => set(jump),
    end: () => set('+0'),
    close: () => rmSync(folder, { recursive: true }),
  };
}

/** Gone and there again, each second. */
function flapping(portal: KioskPortal): Setting {
  let timer: NodeJS.Timeout | undefined;
  let isAway = false;
  const turn = () => portal.hinder((isAway = !isAway) ? 'reset' : undefined);
  const end = () => {
    clearInterval(timer);
    portal.hinder();
  };
  return { env: {}, begin: () => void (timer = setInterval(turn, 1_000)), end, close: end };
}

function hindered(how: Hindrance): Trouble['open'] {
  return ({ hinder }) => ({
    env: {},
    begin: () => hinder(how),
    end: () => hinder(),
    close: () => hinder(),
  });
}
