import { execFile } from 'node:child_process';
import { userInfo } from 'node:os';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** A command of CUPS that hangs is ended after so many milliseconds. */
const longest = 5_000;

/** What became of our jobs at this printer, by `lpstat`. Looks on Linux and macOS alone. */
export async function jobsAt(printer: string): Promise<'waiting' | 'gone' | 'unknown'> {
  try {
    const waiting = await command('lpstat', '-o', printer);
    // Of a job that is over, lpstat does not say how it ended: the queue must keep what fails.
    return waiting.trim() === '' ? 'gone' : 'waiting';
  } catch {
    return 'unknown';
  }
}

/** Takes back and forgets all of our jobs there, files included; whether none was seen afterwards. */
export async function clearJobs(printer: string): Promise<boolean> {
  try {
    await command('cancel', '-a', '-x', '-u', userInfo().username, printer);
    const left = await command('lpstat', '-o', printer);
    return left.trim() === '';
  } catch {
    return false;
  }
}

/** No shell; the printer's name is checked in the settings and begins with no dash. */
async function command(name: 'lpstat' | 'cancel', ...words: string[]): Promise<string> {
  if (process.platform === 'win32') throw new Error('There is no CUPS here');
  const { stdout } = await run(name, words, {
    timeout: longest,
    env: { ...process.env, LC_ALL: 'C' },
  });
  return stdout;
}
