import { spawnSync } from 'node:child_process';

/**
 * What lets Electron run where there is no display. It chooses its platform by these words before it
 * reads a line of ours, so that `appendSwitch` comes too late; and nothing that waits, be it for a
 * file, is ever done without one: Electron ends first. (`--headless` is Chrome's and unknown to it.)
 */
export const withoutDisplay: readonly string[] = ['--ozone-platform=headless', '--disable-gpu'];

/** Ended by a signal, so nobody can tell what was done. */
const notKnown = 2;

/**
 * Runs this program's command once more, without a display, and gives back how it ended. Administrators
 * sit at another computer, over SSH; a display that is there is the visitors'.
 */
export function runWithoutDisplay({ execPath, argv }: NodeJS.Process): number {
  const words = [...withoutDisplay, ...argv.slice(1)];
  return spawnSync(execPath, words, { stdio: 'inherit' }).status ?? notKnown;
}
