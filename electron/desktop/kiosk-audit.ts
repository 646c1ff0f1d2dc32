import { createAudit, type Audit } from '#electron/services/audit/audit.ts';
import { auditFolder } from '#electron/services/audit/log-files.ts';
import { takeRefused } from '#electron/services/audit/refused-arguments.ts';
import type { Log } from '#electron/services/log.ts';
import { statePlace } from '#electron/services/state-folder.ts';
import { after, every } from '#electron/services/timer.ts';
import type { Vault } from '#electron/services/vault/vault.ts';

interface KioskAuditParts {
  readonly vault: Vault;
  /** Days that the log is kept. */
  readonly days: () => number;
  /** The plain log. */
  readonly log: Log;
}

/** A vault that opens later lets the marks of refused starts into the log then; in milliseconds. */
const betweenTakes = 60_000;

/**
 * The audit log of this kiosk, with its start as the first thing that it is told. Its end is the last
 * that anybody needs the vault for, so no helper outlives it.
 */
export function openKioskAudit(parts: KioskAuditParts): Audit {
  const folder = auditFolder(statePlace(process));
  const { vault } = parts;
  const audit = createAudit({ ...parts, folder, clock: Date.now, after });
  const take = () => void takeRefused(folder, audit);
  void audit.note('sys_startup', { product: 'kiosk' }).then(take);
  const stopTaking = every(betweenTakes, take);
  const close = () => {
    stopTaking();
    return audit.close().finally(vault.close);
  };
  return { ...audit, close };
}
