import { commands } from '#electron/commands/list.ts';
import { runCommand } from '#electron/commands/run.ts';
import { readArguments } from '#electron/desktop/arguments.ts';
import type { StartHelper } from '#electron/services/vault/calls.ts';
import { createVault } from '#electron/services/vault/create-vault.ts';
import { answerVault } from '#electron/services/vault/helper.ts';
import { processTurn, turnAddress } from '#electron/services/vault/process-turn.ts';
import type { Vault } from '#electron/services/vault/vault.ts';
import { after, every } from '#electron/services/timer.ts';
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

/** Without Electron there is no process to put the key store's calls into; this one ends soon anyway. */
function openVaultHere(): Vault {
  const start: StartHelper = (ears) => ({
    say: (request) => void answerVault(request).then(ears.reply),
    kill: ears.exit,
  });
  const log = { event: () => undefined };
  return createVault({
    start,
    after,
    every,
    log,
    takeTurn: processTurn(turnAddress(process), after),
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
    openVault: async () => openVaultHere(),
    say,
    input: process.stdin,
  });
}

process.exitCode = await run();
