import { app } from 'electron';
import { createMachine } from './app.ts';
import { commands } from './commands/list.ts';
import { runCommand } from './commands/run.ts';
import { readArguments, type GivenCommand } from './desktop/arguments.ts';
import {
  endWith,
  openDesktop,
  prepareDesktop,
  refuseArguments,
  restart,
  type DesktopSetup,
} from './desktop/desktop.ts';
import { endAtMainFault, type TakeLastWords } from './desktop/faults.ts';
import { openKioskNetwork } from './desktop/kiosk-network.ts';
import { openKeyStore } from './desktop/key-store.ts';
import { openKioskAudit } from './desktop/kiosk-audit.ts';
import { openKioskRecovery, withPrinter } from './desktop/kiosk-recovery.ts';
import { openKioskIdentity, type KioskIdentity } from './desktop/kiosk-identity.ts';
import { kioskStartOf } from './desktop/kiosk-portal.ts';
import {
  whatHandsDo,
  whatIsAsked,
  whatPagesAre,
  whereFrom,
  wholeScreen,
} from './desktop/rules/list.ts';
import { settingsPlace } from './desktop/settings-place.ts';
import { runWithoutDisplay } from './desktop/without-display.ts';
import { openOwnTemp, type OwnTemp } from './desktop/wipe/own-temp.ts';
import { auditedLog } from './services/audit/audited-log.ts';
import { auditFolder } from './services/audit/log-files.ts';
import { markRefused } from './services/audit/refused-arguments.ts';
import { settingsRecord } from './services/audit/settings-record.ts';
import { openKioskSettings } from './services/kiosk-settings.ts';
import { createLog, logLevelIn, type Log } from './services/log.ts';
import type { Health } from './services/recovery/health.ts';
import { endLeftSessions } from './services/recovery/left-sessions.ts';
import type { Wipe } from './services/visits/wipe.ts';
import { hasNetwork } from './services/network/has-network.ts';
import type { Setup } from './services/settings-file.ts';
import { openStateFolder, statePlace } from './services/state-folder.ts';
import { after, every } from './services/timer.ts';
import { trustedOwners } from './services/trusted-place.ts';
import type { Vault } from './services/vault/vault.ts';
import { afterWipeOf, openMissedWipes } from './services/visits/missed-wipes.ts';
import { openingAt } from '#shared/opening-hours.ts';

/** The kiosk. */
const write = (line: string) => process.stdout.write(`${line}\n`);
const plainLog = createLog(Date.now, write, logLevelIn(process.env));

/** What locks the kiosk, one file per rule, in this order. */
const rules = [...whatPagesAre, ...whereFrom, ...whatIsAsked, ...whatHandsDo, ...wholeScreen];

/** Runs before Electron looks at its switches again, so a debugger's port is never opened. */
function begin(): void {
  const given = readArguments(process.argv.slice(1), {
    options: ['settings'],
    commands: Object.keys(commands),
    isPackaged: app.isPackaged,
    platform: process.platform,
  });
  if (!given.ok) {
    markRefused(auditFolder(statePlace(process)), given.bad);
    return refuseArguments(given, plainLog);
  }
  const file = settingsPlace(given.options['settings'], process);
  if (given.command && !given.isWithoutDisplay && process.platform === 'linux') {
    return app.exit(runWithoutDisplay(process));
  }
  if (given.command) return void command(given.command, file);
  if (!prepareDesktop(rules, plainLog)) return;
  const lastWords = endAtMainFault(plainLog);
  const temp = openOwnTemp(process);
  app
    .whenReady()
    .then(() => openState())
    .then(() => start({ file, temp, lastWords }))
    .catch(() => endWith('fault', 'Genkan could not start.'));
}

/** An administrator's command: no window, no lock, and the end. */
async function command({ name, given }: GivenCommand, settingsFile: string): Promise<void> {
  const ending = await runCommand(commands, name, {
    given,
    settingsFile,
    stateFolder: statePlace(process),
    owners: trustedOwners(app.isPackaged),
    openVault,
    say: write,
    input: process.stdin,
  });
  app.exit(ending);
}

/** Without its folder the kiosk comes up, says so, and lets nobody begin. */
async function openState(): Promise<void> {
  const state = await openStateFolder(statePlace(process));
  if (!state.ok) plainLog.event('state-folder-unusable', { sentence: state.sentence });
}

/** Its process can be started only when Electron is ready. */
async function openVault(): Promise<Vault> {
  await app.whenReady();
  return openKeyStore(import.meta.dirname, { event: () => undefined });
}

interface Beginning {
  /** The settings file. */
  readonly file: string;
  readonly temp: OwnTemp;
  readonly lastWords: TakeLastWords;
}

async function start({ file, temp, lastWords }: Beginning): Promise<void> {
  const owners = trustedOwners(app.isPackaged);
  const ways = { every, after, clock: Date.now };
  const opened = await openKioskSettings({ file, owners, log: plainLog, ...ways });
  if (!opened.ok) {
    endWith('settings', opened.sentence);
    return;
  }
  let setup = opened.setup;
  const kiosk = openKiosk(() => setup.settings.audit.days);
  const { audit, recovery } = kiosk;
  lastWords((incident) => {
    recovery.heard('crash');
    recovery.close();
    return audit.note('sys_fault', { incident });
  });
  let work = workOf(setup, kiosk);
  const afterWipe = followWipes((begunSecondsAgo) => work.endSessions(begunSecondsAgo));
  const ours = { product: 'kiosk', rules, temp, afterWipe } as const;
  const desktop = await openDesktop({ ...ours, ...kiosk, ...work });
  const { taken, refused } = settingsRecord(audit, setup);
  const takeOver = async (other: Setup) => {
    const next = workOf(other, kiosk);
    try {
      await desktop.renew(next);
    } catch (fault) {
      next.giveUp();
      throw fault;
    }
    taken(other);
    [work, setup] = [next, other];
  };
  opened.follow({ taken: takeOver, refused });
}

/** What is left to do after a wipe that has missed something. */
function followWipes(end: KioskIdentity['endSessions']): (wipe: Wipe) => void {
  const left = endLeftSessions({ end, passed: () => performance.now(), every });
  const restartAfterMisses = afterWipeOf(openMissedWipes(statePlace(process)), restart);
  return (wipe) => {
    left.afterWipe(wipe);
    restartAfterMisses(wipe);
  };
}

/** What there is once, whatever the settings. */
function openKiosk(days: () => number) {
  const folder = import.meta.dirname;
  const vault = openKeyStore(folder, plainLog);
  const audit = openKioskAudit({ vault, days, log: plainLog });
  const log = auditedLog(plainLog, audit);
  return { folder, vault, audit, log, ...openKioskRecovery({ vault, audit, log }) };
}

interface KioskParts {
  readonly vault: Vault;
  readonly log: Log;
  readonly health: Health;
}

/** `giveUp` ends what keeps the key for a setup that nothing came of; else its machine does. */
interface OfPortal {
  readonly giveUp: () => void;
  readonly endSessions: KioskIdentity['endSessions'];
}

/** What the kiosk does with a setup; made anew with every other one. */
function workOf(setup: Setup, { vault, log, health }: KioskParts): DesktopSetup & OfPortal {
  const { portal, createProver, betweenVisits, endSessions } = openKioskIdentity(setup, {
    vault,
    log,
    every,
  });
  const visitStart = kioskStartOf(setup);
  const { institution, settings } = setup;
  const hours = settings.openingHours;
  return {
    giveUp: () => portal.close(),
    endSessions,
    visitStart,
    language: settings.language,
    createProver,
    printer: settings.printer,
    createMachine: (endVisit, print, tellUse) =>
      createMachine({
        product: 'kiosk',
        institution,
        limits: settings.limits,
        language: settings.language,
        portal,
        network: openKioskNetwork(setup, log),
        clock: Date.now,
        hasNetwork,
        hasPrinter: () => settings.printer !== undefined,
        health: withPrinter(health, settings.printer),
        opening: (now) => hours && openingAt(hours, now),
        every,
        log,
        endVisit: (end) => endVisit(end).finally(() => void betweenVisits()),
        print,
        tellUse,
      }),
  };
}

begin();
