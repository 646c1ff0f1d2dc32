import { statfs } from 'node:fs/promises';
import { uptime } from 'node:os';
import { app } from 'electron';
import type { Audit } from '#electron/services/audit/audit.ts';
import { machineReads } from '#electron/services/posture/reads.ts';
import { readPosture } from '#electron/services/posture/posture.ts';
import { auditFacts } from '#electron/services/staff/audit-facts.ts';
import { keptFact } from '#electron/services/staff/kept-fact.ts';
import { printerState } from '#electron/services/staff/printer-facts.ts';
import type { LogReader } from '#electron/services/staff/read-log.ts';
import { registrationFacts } from '#electron/services/staff/registration-facts.ts';
import type { StaffFacts } from '#electron/services/staff/staff-look.ts';
import type { Vault } from '#electron/services/vault/vault.ts';
import type { PrinterSettings } from '#shared/settings-file.ts';
import { newestVersion } from '#shared/settings-versions.ts';
import { portalVersion } from '#electron/portal/contract.ts';
import { stateOf } from './cups.ts';
import { ownProcesses } from './own-processes.ts';

export interface KioskFactsParts {
  readonly vault: Vault;
  readonly audit: Audit;
  readonly reader: LogReader;
  /** Days that the audit log is kept. */
  readonly days: () => number;
  readonly stateFolder: string;
  readonly settings: () => StaffFacts['settings'];
}

/** The facts that do not belong to one setup. */
type LastingFacts = Omit<
  StaffFacts,
  'host' | 'portalMs' | 'hasRelease' | 'printer' | 'profile' | 'lastWipe'
>;

const second = 1_000;
const passed = () => performance.now();

/** What this kiosk knows of itself for its staff. What takes long is found out now and then. */
export function kioskFacts(parts: KioskFactsParts) {
  const { vault, stateFolder } = parts;
  const programSince = Date.now();
  const keyStore = watchKeyStore(vault);
  const audit = auditFacts({ ...parts, clock: Date.now });
  const checked = keptFact(() => audit.check(), 600 * second, passed);
  const posture = keptFact(() => readPosture(machineReads()), 60 * second, passed);
  const registration = keptFact(() => registrationFacts(vault), 30 * second, passed);
  return async (isRevoked: boolean): Promise<LastingFacts> => {
    const known = await registration();
    return {
      product: 'kiosk',
      programSince,
      machineSince: Date.now() - uptime() * second,
      keyStore: keyStore(),
      registration: isRevoked ? { ...known, state: 'revoked' } : known,
      settings: parts.settings(),
      audit: { ...audit.now(), ...(await checked()) },
      disk: await diskOf(stateFolder),
      versions: versions(),
      posture: (await posture()).map(({ item, verdict }) => ({ item, verdict })),
      processes: ownProcesses(),
    };
  };
}

/** The state of a printer; a look takes CUPS a moment. */
export function printerOf(
  printer: PrinterSettings | undefined,
): () => Promise<StaffFacts['printer']> {
  if (!printer) return async () => ({ state: 'none' });
  const { name: queue } = printer;
  const look = async () => {
    const facts = await stateOf(queue);
    if (facts === 'unknown') return { state: facts, queue } as const;
    return { state: printerState(facts === 'missing' ? undefined : facts), queue };
  };
  return keptFact(look, 10 * second, passed);
}

function watchKeyStore(vault: Vault): () => StaffFacts['keyStore'] {
  let since = Date.now();
  vault.onChange(() => (since = Date.now()));
  return () => ({ state: vault.state(), since: new Date(since).toISOString() });
}

/** Nothing is told of a folder that can't be asked. */
async function diskOf(folder: string): Promise<StaffFacts['disk']> {
  try {
    const { bavail, blocks, bsize } = await statfs(folder);
    return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
  } catch {
    return {};
  }
}

function versions(): StaffFacts['versions'] {
  const { electron, chrome, node } = process.versions;
  return {
    app: app.getVersion(),
    ...{ electron, chrome, node },
    settings: newestVersion,
    portal: portalVersion,
  };
}
