import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { logFiles } from '#electron/services/audit/log-files.ts';
import type { Verdict } from '#electron/services/audit/verify.ts';
import { verifyIn } from './audit-place.ts';
import { fileVault } from './file-vault.ts';

/** One program that was killed in the midst of its work. */
export interface KilledRun {
  /** Lines that it was told were on the disk. */
  readonly told: number;
  /** Whole lines of it that are there. */
  readonly there: number;
  /** Bytes of a line that was not finished. */
  readonly half: number;
  /** What verifying says before anybody starts again. */
  readonly verdict: Verdict;
}

export interface KilledRuns {
  readonly runs: readonly KilledRun[];
  /** After one more start that ended well. */
  readonly verdict: Verdict;
}

export interface KilledOptions {
  readonly times: number;
  /** Lines that each program would append if it were let. */
  readonly lines: number;
}

/** Starts the same log again and again, and kills the program at a line that differs each time. */
export async function killAgainAndAgain({ times, lines }: KilledOptions): Promise<KilledRuns> {
  const home = mkdtempSync(path.join(tmpdir(), 'genkan-killed-'));
  const place = { folder: path.join(home, 'audit'), vaultFile: path.join(home, 'vault.json') };
  const runs: KilledRun[] = [];
  for (let run = 0; run < times; run += 1) {
    const before = await appendedIn(place.folder);
    // The kill comes somewhere behind the line that it waits for, whatever is written just then.
    const told = await append(place, {
      lines,
      killAt: 1 + Math.floor(Math.random() * lines * 0.9),
    });
    const verdict = await verify(place);
    const half = verdict.findings.reduce(
      (sum, found) => sum + (found.kind === 'half' ? found.bytes : 0),
      0,
    );
    runs.push({ told, there: (await appendedIn(place.folder)) - before, half, verdict });
  }
  await append(place, { lines: 1, killAt: undefined });
  const verdict = await verify(place);
  rmSync(home, { recursive: true });
  return { runs, verdict };
}

interface Place {
  readonly folder: string;
  readonly vaultFile: string;
}

async function append(
  { folder, vaultFile }: Place,
  { lines, killAt }: { readonly lines: number; readonly killAt: number | undefined },
): Promise<number> {
  const words = [path.join(import.meta.dirname, 'appender.ts'), folder, vaultFile, String(lines)];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  let told = 0;
  child.stdout.on('data', (dots: Buffer) => {
    told += dots.length;
    if (killAt !== undefined && told >= killAt) child.kill('SIGKILL');
  });
  await once(child, 'close');
  return told;
}

function verify({ folder, vaultFile }: Place): Promise<Verdict> {
  return verifyIn(folder, fileVault(vaultFile));
}

/** Whole lines that the programs were to append. */
async function appendedIn(folder: string): Promise<number> {
  let count = 0;
  for (const file of await logFiles(folder)) {
    const lines = readFileSync(file.path, 'utf8').split('\n').slice(0, -1);
    count += lines.filter((line) => line.includes('"event":"network_changed"')).length;
  }
  return count;
}

/** Whether a killed run lost no line that it was told of; the one being written it was not. */
export function isWell({ told, there, verdict }: KilledRun): boolean {
  const isOnlyHalf = verdict.findings.every(({ kind }) => kind === 'half');
  return there >= told && isOnlyHalf;
}
