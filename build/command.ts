import { commands } from '#electron/commands/list.ts';
import { runCommand } from '#electron/commands/run.ts';
import { readArguments } from '#electron/desktop/arguments.ts';
import { settingsPlace } from '#electron/desktop/settings-place.ts';
import { statePlace } from '#electron/services/state-folder.ts';
import { trustedOwners } from '#electron/services/trusted-place.ts';

/**
 * An administrator's command where there is npm, without Electron: `command.ts --check-settings x`.
 * A first word without hyphens is the group: `command.ts settings --check x` is the same.
 */
function wordsOf(given: readonly string[]): readonly string[] {
  const [group = ''] = given;
  if (group === '' || group.startsWith('-')) return given;
  return given.slice(1).map((word) => {
    const whole = word.replace(/^--([a-z]+)(?==|$)/, `--$1-${group}`);
    return Object.hasOwn(commands, whole.replace(/^--|=.*$/gs, '')) ? whole : word;
  });
}

async function run(): Promise<number> {
  const words = wordsOf(process.argv.slice(2));
  const names = Object.keys(commands);
  const allowed = { options: ['settings'], commands: names, isPackaged: true } as const;
  const given = readArguments(words, { ...allowed, platform: process.platform });
  const say = (line: string) => console.log(line);
  if (!given.ok || !given.command) {
    for (const [name, { takes, words: does }] of Object.entries(commands)) {
      say(`${`--${name} ${takes}`.padEnd(34)} ${does}`);
    }
    return 2;
  }
  return runCommand(commands, given.command.name, {
    given: given.command.given,
    settingsFile: settingsPlace(given.options['settings'], process),
    stateFolder: statePlace(process),
    owners: trustedOwners(false),
    say,
    input: process.stdin,
  });
}

process.exitCode = await run();
