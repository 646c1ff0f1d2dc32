import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createAudit, type Audit, type AuditOptions } from '#electron/services/audit/audit.ts';
import { readHead } from '#electron/services/audit/head.ts';
import { chainKey } from '#electron/services/audit/line.ts';
import { logFiles } from '#electron/services/audit/log-files.ts';
import { verifyAudit, type Verdict } from '#electron/services/audit/verify.ts';
import { createFakeLog, type FakeLog } from '#tests/support/fake-log.ts';
import { createFakeTimer, type FakeTimer } from '#tests/support/fake-timer.ts';
import { fakeVault, type FakeVault } from '#tests/support/fake-vault.ts';

/** An audit log in a folder of its own, at a time that goes when it is told to. */
export interface AuditPlace {
  readonly folder: string;
  readonly vault: FakeVault;
  readonly log: FakeLog;
  readonly timer: FakeTimer;
  /** Opens the log as a start of the program does. */
  readonly open: (options?: Pick<Partial<AuditOptions>, 'mostBytes' | 'days' | 'vault'>) => Audit;
  readonly passDays: (days: number) => void;
  /** With the key and the head that the vault has now. */
  readonly verify: () => Promise<Verdict>;
  /** Paths of the files, oldest first. */
  readonly files: () => Promise<readonly string[]>;
  /** What every line says, in order. */
  readonly lines: () => Promise<readonly Readonly<Record<string, unknown>>[]>;
  readonly remove: () => void;
}

export function auditPlace(): AuditPlace {
  const folder = mkdtempSync(path.join(tmpdir(), 'genkan-audit-'));
  const vault = fakeVault();
  const log = createFakeLog();
  const timer = createFakeTimer();
  const parts = { vault, folder, log, after: timer.after };
  let now = Date.parse('2026-11-28T07:08:09.123Z');
  const files = async () => (await logFiles(folder)).map((file) => file.path);
  return {
    folder,
    vault,
    log,
    timer,
    files,
    open: (options = {}) => createAudit({ ...parts, days: () => 30, clock: () => now, ...options }),
    passDays: (days) => (now += days * 86_400_000),
    verify: () => verifyIn(folder, vault),
    lines: async () => (await files()).flatMap(linesIn),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Verifies a folder with what a vault holds. */
export function verifyIn(folder: string, { entries }: FakeVault): Promise<Verdict> {
  const key = chainKey(entries.get('audit-key') ?? '');
  if (!key) throw new Error('The vault has no key');
  return verifyAudit({ folder, key, head: readHead(entries.get('audit-head')) });
}

function linesIn(file: string): readonly Readonly<Record<string, unknown>>[] {
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  // Every line of the log is an object in JSON.
  return lines.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
}

/** Notes so many visits, each of which is ended; three lines each. */
export async function noteVisits(audit: Audit, count: number): Promise<void> {
  for (let visit = 1; visit <= count; visit += 1) {
    const number = visit.toString(16).padStart(12, '0');
    void audit.note('session_created', { visit: number });
    void audit.note('authn_login_success', { visit: number, by: 'password' });
    const ended = { portalSession: 'ended', memory: 'processes-gone' } as const;
    await audit.note('session_expired', { visit: number, reason: 'end', ...ended });
  }
}

/** Writes a file anew with something done to its bytes. */
export function rewrite(file: string, change: (bytes: Buffer) => Buffer): void {
  writeFileSync(file, change(readFileSync(file)));
}
