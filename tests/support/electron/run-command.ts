import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

const program = path.resolve('tests/support/electron-double/electron');

export interface CommandEnd {
  readonly code: number | null;
  readonly said: string;
  readonly complained: string;
}

/**
 * Runs the built kiosk's program on the double as from a shell without a display, with nothing in its
 * environment but what is given; `typed` comes through its input.
 */
export async function runCommandAlone(
  words: readonly string[],
  env: Readonly<Record<string, string>>,
  typed = '',
): Promise<CommandEnd> {
  const child = spawn(program, ['out/kiosk/main.cjs', ...words], { env: envOf(env) });
  child.stdin.end(typed);
  const [said, complained] = [text(child.stdout), text(child.stderr)];
  await once(child, 'exit');
  return { code: child.exitCode, said: await said, complained: await complained };
}

/** The same, begun alone, with that as its input. */
export function startCommandAlone(
  words: readonly string[],
  env: Readonly<Record<string, string>>,
  input: Readable,
) {
  return spawn(program, ['out/kiosk/main.cjs', ...words], {
    env: envOf(env),
    stdio: [input, 'pipe', 'pipe'],
  });
}

function envOf(env: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return { ...env, ELECTRON_DOUBLE_NO_DISPLAY: '1', PATH: process.env['PATH'] ?? '' };
}
