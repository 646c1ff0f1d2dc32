import { app } from 'electron';
import { createMachine } from './app.ts';
import { readArguments } from './desktop/arguments.ts';
import { endWith, openDesktop, prepareDesktop } from './desktop/desktop.ts';
import { kioskStartOf, openKioskPortal } from './desktop/kiosk-portal.ts';
import { settingsPlace } from './desktop/settings-place.ts';
import { createLog } from './services/log.ts';
import { hasNetwork } from './services/network.ts';
import { readSettings, type Setup } from './services/settings-file.ts';
import { every } from './services/timer.ts';
import { openingAt } from '#shared/opening-hours.ts';

/** The kiosk. */
const log = createLog(Date.now, (line) => process.stdout.write(`${line}\n`));

/** Runs before Electron looks at its switches again, so a debugger's port is never opened. */
function begin(): void {
  const given = readArguments(process.argv.slice(1), 'settings');
  if (!given.ok) return endWith('arguments', given.sentence);
  if (!prepareDesktop()) return;
  app
    .whenReady()
    .then(() => start(settingsPlace(given.named, process)))
    .catch(() => endWith('fault', 'Genkan could not start.'));
}

async function start(file: string): Promise<void> {
  const settings = await readSettings(file);
  if (settings.ok) await openKiosk(settings.setup);
  else endWith('settings', settings.sentence);
}

async function openKiosk(setup: Setup): Promise<void> {
  const visitStart = kioskStartOf(setup);
  const { institution, settings } = setup;
  const hours = settings.openingHours;
  await openDesktop({
    product: 'kiosk',
    folder: import.meta.dirname,
    visitStart,
    printer: settings.printer,
    log,
    createMachine: (endVisit, print) =>
      createMachine({
        product: 'kiosk',
        institution,
        limits: settings.limits,
        language: settings.language,
        portal: openKioskPortal(visitStart),
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
