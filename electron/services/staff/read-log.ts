import { checkFile } from '#electron/services/audit/check-file.ts';
import { readHead } from '#electron/services/audit/head.ts';
import { chainKey } from '#electron/services/audit/line.ts';
import { logFiles } from '#electron/services/audit/log-files.ts';
import { verifyAudit, type Verdict } from '#electron/services/audit/verify.ts';
import type { Vault } from '#electron/services/vault/vault.ts';
import type { StaffCounts, StaffLogLine } from '#shared/contract/staff.ts';
import { newestLines } from './log-view.ts';
import { countsOf, triedIn, type Tried } from './step-counts.ts';

export interface LogReaderParts {
  readonly folder: string;
  readonly vault: Pick<Vault, 'read' | 'state'>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** What staff may see of the audit log. Where its key can't be had they see nothing of it. */
export interface LogReader {
  readonly counts: () => Promise<StaffCounts>;
  readonly lines: () => Promise<StaffLogLine[]>;
  /** Reads the whole log; undefined where it can't be read or the key can't be had. */
  readonly verify: () => Promise<Verdict | undefined>;
}

export function createLogReader(parts: LogReaderParts): LogReader {
  const { folder, clock } = parts;
  return {
    async counts() {
      const now = clock();
      const midnight = midnightBefore(now);
      const tried: Tried[] = [];
      await read(parts, midnight, (said) => {
        const one = triedIn(said);
        if (one) tried.push(one);
      });
      return countsOf(tried, { midnight, now });
    },
    async lines() {
      const newest = newestLines();
      await read(parts, clock() - recentMs, (said) => newest.take(said));
      return newest.lines();
    },
    async verify() {
      const key = await keyOf(parts);
      const head = await parts.vault.read('audit-head');
      if (!key || !head.ok) return undefined;
      return verifyAudit({ folder, key, head: readHead(head.text) }).catch(() => undefined);
    },
  };
}

/** Lines that are older than a week are for the administrator. */
const recentMs = 7 * 86_400_000;

/** Tells the lines that the key vouches for, from the day of `since` (UTC) on. */
async function read(
  parts: LogReaderParts,
  since: number,
  tell: (said: unknown) => void,
): Promise<void> {
  const key = await keyOf(parts);
  if (!key) return;
  const first = new Date(since).toISOString().slice(0, 10);
  const files = await logFiles(parts.folder);
  for (const { path } of files.filter(({ day }) => day >= first)) {
    await checkFile(path, key, (line) => tell(JSON.parse(line.toString())));
  }
}

async function keyOf({ vault }: LogReaderParts) {
  const read = await vault.read('audit-key');
  return read.ok ? chainKey(read.text ?? '') : undefined;
}

/** By this machine's own time. */
function midnightBefore(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}
