import { app } from 'electron';
import { createMachine } from './app.ts';
import { commands } from './commands/list.ts';
import { runCommand } from './commands/run.ts';
import { readArguments, type GivenCommand } from './desktop/arguments.ts';
import { endWith, openDesktop, prepareDesktop, refuseArguments } from './desktop/desktop.ts';
import { openKioskNetwork } from './desktop/kiosk-network.ts';
import { openKeyStore } from './desktop/key-store.ts';
import { openKioskAudit } from './desktop/kiosk-audit.ts';
import { kioskStartOf, openKioskPortal } from './desktop/kiosk-portal.ts';
import { settingsPlace } from './desktop/settings-place.ts';
import { auditedLog } from './services/audit/audited-log.ts';
import { auditFolder } from './services/audit/log-files.ts';
import { markRefused } from './services/audit/refused-arguments.ts';
import { createLog } from './services/log.ts';
import { hasNetwork } from './services/network/has-network.ts';
import { readSettings, type Setup } from './services/settings-file.ts';
import { statePlace } from './services/state-folder.ts';
import { every } from './services/timer.ts';
import { openingAt } from '#shared/opening-hours.ts';

/** The kiosk. */
const plainLog = createLog(Date.now, (line) => process.stdout.write(`${line}\n`));

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
  if (given.command) return void command(given.command, file);
  if (!prepareDesktop()) return;
  app
    .whenReady()
    .then(() => start(file))
    .catch(() => endWith('fault', 'Genkan could not start.'));
}

/** An administrator's command: no window, no lock, and the end. */
async function command({ name, given }: GivenCommand, settingsFile: string): Promise<void> {
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  const stateFolder = statePlace(process);
  const parts = { given, settingsFile, stateFolder, say, input: process.stdin };
  app.exit(await runCommand(commands, name, parts));
}

async function start(file: string): Promise<void> {
  const settings = await readSettings(file);
  if (settings.ok) await openKiosk(settings.setup);
  else endWith('settings', settings.sentence);
}

async function openKiosk(setup: Setup): Promise<void> {
  const vault = openKeyStore(import.meta.dirname, plainLog);
  const audit = openKioskAudit({ vault, days: () => setup.settings.audit.days, log: plainLog });
  const log = auditedLog(plainLog, audit);
  const visitStart = kioskStartOf(setup);
  const { institution, settings } = setup;
  const hours = settings.openingHours;
  await openDesktop({
    product: 'kiosk',
    folder: import.meta.dirname,
    visitStart,
    language: settings.language,
    printer: settings.printer,
    log,
    audit,
    createMachine: (endVisit, print) =>
      createMachine({
        product: 'kiosk',
        institution,
        limits: settings.limits,
        language: settings.language,
        portal: openKioskPortal(visitStart),
        network: openKioskNetwork(setup, log),
        clock: Date.now,
        hasNetwork,
        hasPrinter: () => settings.printer !== undefined,
        opening: (now) => hours && openingAt(hours, now),
        every,
        log,
        endVisit,
        print,
      }),
  });
}

begin();
