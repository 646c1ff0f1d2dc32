import type { Log } from './log.ts';
import type { Setup, SetupReading } from './settings-file.ts';
import type { After, Every } from './timer.ts';

/** Calls back when something in a folder may have changed; what it gives back ends that. */
export type WatchFolder = (folder: string, onChange: () => void) => () => void;

export interface SettingsWatchOptions {
  readonly read: () => Promise<SetupReading>;
  /** Where the settings file lies. */
  readonly folder: string;
  readonly watchFolder: WatchFolder;
  readonly every: Every;
  readonly after: After;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly log: Log;
}

/** What staff see of the settings. */
export interface SettingsState {
  /** Since when the setup of now is in force; milliseconds since 1970. */
  readonly inForceSince: number;
  /** What is wrong in the file while an older setup goes on: each with its place. */
  readonly trouble?: { readonly findings: readonly string[]; readonly since: number };
}

/** What comes of a change. */
export interface SettingsEars {
  /** Another setup is in force from now on; what can't begin with it is told as refused. */
  readonly taken: (setup: Setup) => Promise<void>;
  readonly refused: () => void;
}

export interface SettingsWatch {
  readonly state: () => SettingsState;
  readonly close: () => void;
}

/** The first reading, and the setup that the kiosk runs with: where the file is broken, a copy's. */
export interface FirstReading {
  readonly reading: SetupReading;
  readonly inForce: Setup;
}

/** Files that a folder does not tell of (a profile elsewhere, a network drive) are looked at anyway. */
const lookMs = 10_000;
/** A change is believed once two looks saw the same: a file may be half written. */
const settleMs = 500;

/**
 * Follows the settings file while the kiosk runs. A good change is taken; a broken one is told, and
 * nothing else happens.
 */
export function watchSettings(
  options: SettingsWatchOptions,
  { reading: first, inForce: begun }: FirstReading,
  ears: SettingsEars,
): SettingsWatch {
  const { clock, log } = options;
  let inForce = JSON.stringify(begun);
  let state: SettingsState = { inForceSince: clock(), ...troubleIn(first, clock()) };

  async function take(reading: SetupReading): Promise<void> {
    state = { inForceSince: state.inForceSince, ...troubleIn(reading, clock()) };
    if (!reading.ok) {
      log.event('settings-refused', toldOf(reading));
      ears.refused();
      return;
    }
    const wanted = JSON.stringify(reading.setup);
    log.event('settings-taken', { from: 'file', changed: wanted !== inForce });
    if (wanted === inForce) return;
    if (await isTaken(ears, reading.setup)) {
      inForce = wanted;
      state = { inForceSince: clock() };
    } else {
      refuse();
    }
  }
  /** What is in force goes on, so that a later change is held against that and not against these. */
  function refuse(): void {
    const trouble = { findings: [cannotWork], since: clock() };
    state = { inForceSince: state.inForceSince, trouble };
    log.event('settings-refused', { sentence: cannotWork, findings: 1 });
    ears.refused();
  }
  const looks = lookTwice(options, first, take);
  const stopWatching = options.watchFolder(options.folder, looks.look);
  const stopLooking = options.every(lookMs, looks.look);
  return {
    state: () => state,
    close() {
      stopWatching();
      stopLooking();
      looks.close();
    },
  };
}

const cannotWork = 'the kiosk cannot work with these settings; those before stay in force';

async function isTaken(ears: SettingsEars, setup: Setup): Promise<boolean> {
  try {
    await ears.taken(setup);
    return true;
  } catch {
    return false;
  }
}

/** For the log: the first finding, and how many there are. */
export function toldOf({ sentence, findings }: Extract<SetupReading, { ok: false }>) {
  return { sentence, findings: findings.length };
}

function troubleIn(reading: SetupReading, since: number): Pick<SettingsState, 'trouble'> {
  return reading.ok ? {} : { trouble: { findings: reading.findings, since } };
}

/** Reads when asked, one reading at a time; a new result counts if it is the same a moment later. */
function lookTwice(
  { read, after }: SettingsWatchOptions,
  first: SetupReading,
  take: (reading: SetupReading) => Promise<void>,
) {
  let known = JSON.stringify(first);
  let [isLooking, isAsked, isClosed] = [false, false, false];

  async function lookOnce(): Promise<void> {
    const seen = JSON.stringify(await read());
    if (seen === known) return;
    await new Promise<void>((resolve) => after(settleMs, resolve));
    const reading = await read();
    if (JSON.stringify(reading) !== seen) isAsked = true;
    else if (!isClosed) {
      known = seen;
      // The next one waits: two setups on their way could come in the wrong order.
      await take(reading);
    }
  }
  async function look(): Promise<void> {
    isAsked = true;
    if (isLooking) return;
    isLooking = true;
    while (isAsked && !isClosed) {
      isAsked = false;
      await lookOnce();
    }
    isLooking = false;
  }
  return { look: () => void look(), close: () => (isClosed = true) };
}
