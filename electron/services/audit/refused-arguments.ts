import { appendFileSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Audit } from './audit.ts';

/** A start that is refused ends at once, before there is a key: it leaves a mark for the next start. */
const fileName = 'refused-arguments';
/** A loop of refused starts does not fill the disk. */
const mostBytes = 1_000;

/** What may be written down; another word could be a secret that was typed in the wrong place. */
function nameOf(word: string): string {
  return /^--?[a-z][a-z-]{0,39}$/.test(word) ? word : '--other';
}

/**
 * Leaves the name of a refused argument, without its value; never throws. Only whoever has the folder
 * around it leaves one: a folder that root has made would keep the kiosk's user from writing its log.
 */
export function markRefused(folder: string, argument: string, uid = process.getuid?.()): void {
  try {
    if (uid !== undefined && statSync(path.dirname(folder)).uid !== uid) return;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const file = path.join(folder, fileName);
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    if (size < mostBytes) appendFileSync(file, `${nameOf(argument)}\n`, { mode: 0o600 });
  } catch {
    // The plain log has it.
  }
}

/**
 * Takes the marks into the log, once: while lines have to wait they stay where they are. They are not
 * vouched for, since whoever can write the folder can write them. Never rejects.
 */
export async function takeRefused(
  folder: string,
  audit: Pick<Audit, 'note' | 'isWriting'>,
): Promise<void> {
  const file = path.join(folder, fileName);
  if (!audit.isWriting()) return;
  for (const word of taken(file)) {
    await audit.note('malicious_extraneous', { argument: nameOf(word) });
  }
}

/** A file that can't be removed would be told of again and again. */
function taken(file: string): readonly string[] {
  const words = wordsIn(file);
  try {
    rmSync(file, { force: true });
    return words;
  } catch {
    return [];
  }
}

function wordsIn(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').slice(0, mostBytes).split('\n').filter(Boolean);
  } catch {
    return [];
  }
}
