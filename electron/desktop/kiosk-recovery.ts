import { uptime } from 'node:os';
import type { Audit } from '#electron/services/audit/audit.ts';
import type { Log } from '#electron/services/log.ts';
import { watchDisk } from '#electron/services/recovery/disk-health.ts';
import { joinHealth, type Health } from '#electron/services/recovery/health.ts';
import { keepBreaksIn } from '#electron/services/recovery/kept-breaks.ts';
import { watchKeyStore } from '#electron/services/recovery/key-store-health.ts';
import { watchPrinter } from '#electron/services/recovery/printer-health.ts';
import { openRecovery, type Recovery } from '#electron/services/recovery/recovery.ts';
import { statePlace } from '#electron/services/state-folder.ts';
import { after, every } from '#electron/services/timer.ts';
import type { Vault } from '#electron/services/vault/vault.ts';
import type { PrinterSettings } from '#shared/settings-file.ts';
import { lookAtPrinter } from './printer.ts';

interface KioskRecoveryParts {
  readonly vault: Vault;
  readonly audit: Audit;
  readonly log: Log;
}

/** What this kiosk knows of its own soundness, and what it makes of a break. */
export function openKioskRecovery({ vault, audit, log }: KioskRecoveryParts): {
  readonly recovery: Recovery;
  readonly health: Health;
} {
  const folder = statePlace(process);
  const keeper = keepBreaksIn(folder);
  const clock = () => uptime() * 1_000;
  const recovery = openRecovery({ clock, after, keeper, log });
  const disk = watchDisk({ folder, audit, every });
  return { recovery, health: joinHealth([recovery.health, disk, watchKeyStore(vault, every)]) };
}

/** The same, with the printer of a setup. */
export function withPrinter(health: Health, printer: PrinterSettings | undefined): Health {
  if (!printer) return health;
  return joinHealth([health, watchPrinter(() => lookAtPrinter(printer.name), every)]);
}
