import { app } from 'electron';
import { commands } from './commands/list.ts';
import { runCommand } from './commands/run.ts';
import { readArguments, type GivenCommand } from './desktop/arguments.ts';
import {
  endWith,
  openDesktop,
  prepareDesktop,
  refuseArguments,
  restart,
} from './desktop/desktop.ts';
import { endAtMainFault, type TakeLastWords } from './desktop/faults.ts';
import { openKeyStore } from './desktop/key-store.ts';
import { openKioskAudit } from './desktop/kiosk-audit.ts';
import { openKioskRecovery } from './desktop/kiosk-recovery.ts';
import { openKioskStaff } from './desktop/kiosk-staff.ts';
import { kioskWork } from './desktop/kiosk-work.ts';
import { readPages } from './desktop/pages.ts';
import type { KioskIdentity } from './desktop/kiosk-identity.ts';
import {
  whatHandsDo,
  whatIsAsked,
  whatPagesAre,
  whereFrom,
  wholeScreen,
} from './desktop/rules/list.ts';
import { hearAttempts } from './desktop/rules/told.ts';
import { settingsPlace } from './desktop/settings-place.ts';
import { endWithParent, runWithoutDisplay } from './desktop/without-display.ts';
import { openOwnTemp, type OwnTemp } from './desktop/wipe/own-temp.ts';
import { attemptRecord } from './services/audit/attempt-record.ts';
import { auditedLog } from './services/audit/audited-log.ts';
import type { Audit } from './services/audit/audit.ts';
import { auditFolder } from './services/audit/log-files.ts';
import { markRefused } from './services/audit/refused-arguments.ts';
import { settingsRecord } from './services/audit/settings-record.ts';
import { openKioskSettings } from './services/kiosk-settings.ts';
import { createLog, logLevelIn } from './services/log.ts';
import type { CheckedPage } from './services/page-map.ts';
import { joinHealth } from './services/recovery/health.ts';
import type { Recovery } from './services/recovery/recovery.ts';
import { endLeftSessions } from './services/recovery/left-sessions.ts';
import type { Wipe } from './services/visits/wipe.ts';
import type { Setup } from './services/settings-file.ts';
import { createSettingsInForce, type SettingsInForce } from './services/settings-in-force.ts';
import { openStateFolder, statePlace } from './services/state-folder.ts';
import { after, every } from './services/timer.ts';
import { trustedOwners } from './services/trusted-place.ts';
import type { Vault } from './services/vault/vault.ts';
import { guardMisses, type MissGuard } from './services/visits/miss-guard.ts';
import { afterWipeOf, openMissedWipes, type MissedWipes } from './services/visits/missed-wipes.ts';

/** The kiosk. */
const write = (line: string) => process.stdout.write(`${line}\n`);
const plainLog = createLog(Date.now, write, logLevelIn(process.env));

/** What locks the kiosk, one file per rule, in this order. */
const rules = [...whatPagesAre, ...whereFrom, ...whatIsAsked, ...whatHandsDo, ...wholeScreen];
const attempts = hearAttempts(plainLog, Date.now);

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
  if (given.command) return administer(given.command, { file, isSecond: given.isWithoutDisplay });
  if (!prepareDesktop(rules, attempts.told)) return;
  const lastWords = endAtMainFault(plainLog);
  const temp = openOwnTemp(process);
  app
    .whenReady()
    .then(() => openState())
    .then(() => start({ file, temp, lastWords }))
    .catch(() => endWith('fault', 'Genkan could not start.'));
}

interface CommandStart {
  /** The settings file. */
  readonly file: string;
  /** Whether it is the second start, which has no display (without-display.ts). */
  readonly isSecond: boolean;
}

function administer(given: GivenCommand, { file, isSecond }: CommandStart): void {
  if (!isSecond && process.platform === 'linux') {
    const isHeadless = app.commandLine.getSwitchValue('ozone-platform') === 'headless';
    return app.exit(runWithoutDisplay(process, { isHeadless, say: write }));
  }
  if (isSecond) {
    endWithParent({ every, parent: () => process.ppid, end: (code) => app.exit(code) });
  }
  void command(given, file);
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
  const ways = { log: plainLog, every, after, clock: Date.now };
  const opened = await openKioskSettings({ file, owners: trustedOwners(app.isPackaged), ...ways });
  if (!opened.ok) {
    endWith('settings', opened.sentence);
    return;
  }
  const inForce = createSettingsInForce(file, opened.setup, Date.now);
  const { workOf, ...kiosk } = openKiosk(inForce);
  const { audit, recovery, guard } = kiosk;
  const page = await readPages(kiosk.folder);
  if (!page.ok) return refusePage(page, audit);
  lastWords(lastWordsOf(recovery, audit));
  let work = workOf(opened.setup);
  await guard.look();
  const afterWipe = followWipes(kiosk, (begunSecondsAgo) => work.endSessions(begunSecondsAgo));
  const ours = { product: 'kiosk', pages: page.pages, rules, temp, afterWipe } as const;
  const desktop = await openDesktop({ ...ours, ...kiosk, ...work });
  guard.begin(desktop.tryWipe);
  const { taken, refused } = settingsRecord(audit, opened.setup);
  const takeOver = async (other: Setup) => {
    const next = workOf(other);
    try {
      await desktop.renew(next);
    } catch (fault) {
      next.giveUp();
      throw fault;
    }
    taken(other);
    work = next;
    inForce.take(other);
  };
  inForce.watch(opened.follow({ taken: takeOver, refused }));
}

function lastWordsOf(recovery: Recovery, audit: Audit): Parameters<TakeLastWords>[0] {
  return (incident) => {
    recovery.heard('crash');
    recovery.close();
    return audit.note('sys_fault', { incident });
  };
}

/** Somebody has been at the files of the page: it is told where it lasts, and nothing is shown. */
async function refusePage(
  { what, place, sentence }: Extract<CheckedPage, { readonly ok: false }>,
  audit: Audit,
): Promise<void> {
  plainLog.event('page-refused', { what, place });
  await audit.note('page_refused', { what });
  await audit.close();
  endWith('page', sentence);
}

/** What is left to do after a wipe that has missed something. */
function followWipes(
  { guard, missed }: { readonly guard: MissGuard; readonly missed: MissedWipes },
  end: KioskIdentity['endSessions'],
): (wipe: Wipe) => 'go-on' | 'restarts' {
  // While it is shut, a wipe at which no visitor was opens nothing.
  const forget = async () => (guard.isShut() ? undefined : missed.forget());
  const left = endLeftSessions({ end, passed: () => performance.now(), every });
  const restartAfterMisses = afterWipeOf({ ...missed, forget }, restart);
  return (wipe) => {
    left.afterWipe(wipe);
    return restartAfterMisses(wipe);
  };
}

/** What there is once, whatever the settings, and what is done with each of them. */
function openKiosk({ file, setup, facts }: SettingsInForce) {
  const folder = import.meta.dirname;
  const [stateFolder, owners] = [statePlace(process), trustedOwners(app.isPackaged)];
  const vault = openKeyStore(folder, plainLog);
  const days = () => setup().settings.audit.days;
  const audit = openKioskAudit({ vault, days, log: plainLog });
  attempts.alsoTell(attemptRecord(audit, Date.now));
  const log = auditedLog(plainLog, audit);
  const recovery = openKioskRecovery({ vault, audit, log });
  const places = { settingsFile: file, stateFolder, owners, settings: facts };
  const missed = openMissedWipes(stateFolder);
  const guard = guardMisses({ missed, log, every });
  const staffOf = openKioskStaff({ ...places, vault, audit, days, guard, missed });
  const health = joinHealth([recovery.health, guard.health]);
  const parts = { vault, log, staffOf, health };
  const once = { folder, audit, log, guard, missed, recovery: recovery.recovery };
  return { ...once, workOf: (other: Setup) => kioskWork(other, parts) };
}

begin();
