import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readSettings } from '#electron/services/settings-file.ts';
import { buildIfDue } from './starting/fresh.ts';
import { untilItEnds } from './starting/run.ts';
import { findRuntime, hasDisplay } from './starting/runtime.ts';
import { settingsPlace } from './starting/settings-place.ts';

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
  const file = settingsPlace({
    given: values.settings,
    platform: process.platform,
    programData: process.env['ProgramData'],
    exists: existsSync,
  });
  const settings = await readSettings(file);
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
  return untilItEnds(spawn(runtime, ['out/kiosk', '--settings', file], { stdio: 'inherit' }));
}

process.exitCode = await start().catch((trouble: unknown) => {
  console.error(trouble instanceof Error ? trouble.message : trouble);
  return 1;
});
