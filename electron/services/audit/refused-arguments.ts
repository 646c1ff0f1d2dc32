import { appendFileSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Audit } from './audit.ts';

/** A start that is refused ends at once, before there is a key: it leaves a mark for the next start. */
const fileName = 'refused-arguments';
/** A loop of refused starts does not fill the disk. */
const mostBytes = 1_000;

/** Leaves the name of a refused argument, without its value; never throws. */
export function markRefused(folder: string, argument: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const file = path.join(folder, fileName);
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    if (size < mostBytes) appendFileSync(file, `${argument.slice(0, 42)}\n`, { mode: 0o600 });
  } catch {
    // The plain log has it.
  }
}

/** Takes the marks into the log. They are not vouched for: whoever can write the folder can write them. */
export async function takeRefused(folder: string, audit: Audit): Promise<void> {
  const file = path.join(folder, fileName);
  for (const word of wordsIn(file)) {
    const argument = /^--?[a-z][a-z-]{0,39}$/.test(word) ? word : '--other';
    await audit.note('malicious_extraneous', { argument });
  }
  if (audit.isWriting()) rmSync(file, { force: true });
}

function wordsIn(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').slice(0, mostBytes).split('\n').filter(Boolean);
  } catch {
    return [];
  }
}
