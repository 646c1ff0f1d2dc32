import { execFile } from 'node:child_process';
import { userInfo } from 'node:os';
import { promisify } from 'node:util';
import type { PrinterFacts } from '#electron/services/printing.ts';
import { factsIn } from '#electron/services/staff/printer-facts.ts';

const run = promisify(execFile);
/** A command of CUPS that hangs is ended after so many milliseconds. */
const longest = 5_000;

/** `waiting`: or printing just now. `aborted`: given up, cancelled, or taken off by somebody. */
export type JobState = 'waiting' | 'printed' | 'aborted' | 'unknown';

/** Every job of ours that this printer knows of, over or not. Looks on Linux and macOS alone. */
export async function knownJobs(printer: string): Promise<readonly string[]> {
  return ownIn(await command('lpstat', '-W', 'all', '-o', printer));
}

/**
 * What became of the jobs that were not there before. A queue that keeps no history tells nothing:
 * `unknown`, since one that was given up is gone from there just as one that was printed.
 */
export async function jobsSince(printer: string, before: readonly string[]): Promise<JobState> {
  try {
    const ours = (await knownJobs(printer)).filter((job) => !before.includes(job));
    const waiting = await waitingJobs(printer);
    if (ours.some((job) => waiting.includes(job))) return 'waiting';
    const ends = await Promise.all(ours.map(endOf));
    if (ends.includes('aborted')) return 'aborted';
    return ends.length > 0 && ends.every((end) => end === 'printed') ? 'printed' : 'unknown';
  } catch {
    return 'unknown';
  }
}

/** What CUPS says of a printer, without a page to ask; `missing`: it knows of none by this name. */
export async function stateOf(printer: string): Promise<PrinterFacts | 'missing' | 'unknown'> {
  if (process.platform === 'win32') return 'unknown';
  try {
    return factsIn(
      await command('lpstat', '-l', '-p', printer),
      await command('lpstat', '-a', printer),
    );
  } catch (error) {
    // A name that is not there ends it with 1; a scheduler that is not there does so as well.
    const told = error instanceof Error ? error.message : '';
    return /Invalid destination|Unknown destination/i.test(told) ? 'missing' : 'unknown';
  }
}

/** Takes back all of our jobs there, files included, and says what was seen afterwards. */
export async function clearJobs(printer: string): Promise<'clear' | 'left' | 'unknown'> {
  try {
    const waiting = await waitingJobs(printer);
    // One that ends meanwhile can't be taken back; the look behind it decides.
    if (waiting.length > 0) await command('cancel', '-x', ...waiting).catch(() => undefined);
    return (await waitingJobs(printer)).length === 0 ? 'clear' : 'left';
  } catch {
    return 'unknown';
  }
}

async function waitingJobs(printer: string): Promise<readonly string[]> {
  return ownIn(await command('lpstat', '-o', printer));
}

/** Lines of `lpstat -o`: `<queue>-<number> <user> <bytes> <date>`. */
function ownIn(listed: string): readonly string[] {
  const { username } = userInfo();
  return listed
    .split('\n')
    .map((line) => line.split(/\s+/))
    .flatMap(([job, user]) => (job && user === username ? [job] : []));
}

/**
 * How a job that waits no longer has ended. No command of CUPS shows its job-state, but one that is
 * over can't be cancelled, and the refusal names the state (cupsd, scheduler/ipp.c, cancel_job).
 */
async function endOf(job: string): Promise<JobState> {
  try {
    await command('cancel', job);
    return 'aborted';
  } catch (error) {
    const told = error instanceof Error ? error.message : '';
    const state = /is already (?<state>completed|aborted|canceled)/.exec(told)?.groups?.['state'];
    if (state === undefined) return 'unknown';
    return state === 'completed' ? 'printed' : 'aborted';
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
