import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { settingsPlace } from '#electron/desktop/settings-place.ts';
import { readSettings } from '#electron/services/settings-file.ts';
import { trustedOwners } from '#electron/services/trusted-place.ts';
import { buildIfDue } from './starting/fresh.ts';
import { untilItEnds } from './starting/run.ts';
import { findRuntime, hasDisplay } from './starting/runtime.ts';

/** `npm run kiosk`: the kiosk against the portal in the settings file. */
const exitCodes = { settings: 2, computer: 3 } as const;

function say(line: string): void {
  console.log(line);
}

function endWith(code: number, sentence: string): number {
  console.error(sentence);
  return code;
}

async function start(): Promise<number> {
  const { values } = parseArgs({ options: { settings: { type: 'string' } } });
  // Where people build it, a file of their own comes before that of the computer.
  const { GENKAN_SETTINGS: told, GENKAN_STATE: state = path.resolve('out/state') } = process.env;
  const named = values.settings ?? told ?? ['settings.json'].find((file) => existsSync(file));
  const file = settingsPlace(named, process);
  const settings = await readSettings(file, trustedOwners(false));
  if (!settings.ok) return endWith(exitCodes.settings, settings.sentence);
  const runtime = findRuntime();
  if (!runtime) {
    return endWith(
      exitCodes.computer,
      'The Electron runtime is missing: run "npx install-electron" where its download can be reached.',
    );
  }
  if (!hasDisplay()) {
    return endWith(exitCodes.computer, 'The kiosk needs a display, and there is none here.');
  }
  if (!buildIfDue('kiosk', say)) return 1;
  return untilItEnds(
    spawn(runtime, ['out/kiosk', '--settings', file], {
      stdio: 'inherit',
      env: { ...process.env, GENKAN_STATE: state },
    }),
  );
}

process.exitCode = await start().catch((trouble: unknown) => {
  console.error(trouble instanceof Error ? trouble.message : trouble);
  return 1;
});
