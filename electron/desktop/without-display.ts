import { spawnSync } from 'node:child_process';
import type { Every } from '#electron/services/timer.ts';

/**
 * What lets Electron run where there is no display. It chooses its platform by these words before it
 * reads a line of ours, so that `appendSwitch` comes too late; and nothing that waits, be it for a
 * file, is ever done without one: Electron ends first. (`--headless` is Chrome's and unknown to it.)
 */
export const withoutDisplay: readonly string[] = ['--ozone-platform=headless', '--disable-gpu'];

/** Nobody can tell what was done. */
const notKnown = 2;

export interface SecondStart {
  /** Whether Chromium has been told already to do without a display, wherever the words stand. */
  readonly isHeadless: boolean;
  readonly say: (sentence: string) => void;
}

/**
 * Runs this program's command once more, without a display, and gives back how it ended. Administrators
 * sit at another computer, over SSH; a display that is there is the visitors'.
 */
export function runWithoutDisplay(
  { execPath, argv }: Pick<NodeJS.Process, 'execPath' | 'argv'>,
  { isHeadless, say }: SecondStart,
): number {
  if (isHeadless) {
    say('Genkan does not start a command again that has no display already; nothing was done.');
    return notKnown;
  }
  const words = [...withoutDisplay, ...argv.slice(1)];
  const { error, signal, status } = spawnSync(execPath, words, { stdio: 'inherit' });
  if (status !== null) return status;
  if (error) say(`Genkan could not run the command, and nothing was done: ${error.message}.`);
  else say(`The command was ended by ${signal}; how far it came is not known. Run it again.`);
  return notKnown;
}

export interface Second {
  readonly every: Every;
  /** The process that has started this one, as of now. */
  readonly parent: () => number;
  readonly end: (code: number) => void;
}

/** How soon the end of the first start is seen, in milliseconds. */
const lookMs = 250;

/**
 * Ends the second start with the first one, which waits for it and so can pass no signal on: whoever
 * ends the one that they see would leave the other at its work.
 */
export function endWithParent({ every, parent, end }: Second): void {
  const first = parent();
  const stop = every(lookMs, () => {
    if (parent() === first) return;
    stop();
    end(notKnown);
  });
}
