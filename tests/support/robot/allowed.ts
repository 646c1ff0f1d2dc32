import { tmpdir } from 'node:os';
import path from 'node:path';

/** Where an open file of the app may be, beside its own folders: programs, fonts, and the kernel's. */
export const allowedFiles = [
  ...['/dev/null', '/dev/urandom', '/dev/shm/', '/dev/pts/', '/proc/', '/sys/', '/memfd:'],
  // The kiosk's settings, and what it keeps over a restart.
  ...['genkan-kiosk-', 'genkan-state-'].map((name) => path.join(tmpdir(), name)),
  // What main reads of the computer to judge its protection (services/posture).
  ...['/etc/passwd', '/etc/cups/cupsd.conf', '/etc/crypttab', '/etc/modprobe.d/genkan.conf'],
  '/etc/systemd/logind.conf.d/genkan.conf',
  ...['/usr/lib/', '/usr/share/', '/usr/bin/', '/lib/', '/etc/fonts/', '/var/cache/fontconfig/'],
];

/** What Chromium, openbox, the key store and the app itself write in the robot's folder. */
export const ownFileNames: readonly RegExp[] = [
  /^rc\.xml$/,
  /^run\/(?:dconf|speech-dispatcher)\//,
  /^\.cache\/openbox\//,
  // The profile: Chromium's own bookkeeping, and no document among it.
  /^(?:run\/genkan-temp-[^/]+|tmp)\/electron-double-[^/]+\/(?!.*\.(?:html?|mhtml|pdf|png|jpe?g|webp|txt|crdownload)$)/,
  /^tmp\/genkan-[^/]+\//,
  /^tmp\/\.?org\.chromium\.[^/]+/,
  /^home\/\.(?:cache|config|local|pki)\/(?!.*Downloads)/,
];

/** Helpers that Chromium starts by itself; sound comes with reading aloud, the compositor with a print. */
const helpers = [
  'on_device_model.mojom.OnDeviceModelService',
  'data_decoder.mojom.DataDecoderService',
  'audio.mojom.AudioService',
  'printing.mojom.PrintCompositor',
];

/** What is no program of anybody's; a process that has just ended has no name. */
export const ownPrograms: ReadonlySet<string> = new Set([
  '',
  // How the kiosk asks and clears its printer's queue, and the stand-in prints to it.
  ...['lpstat', 'cancel', 'lp'],
  ...helpers.map((name) => `chromium --type=utility --utility-sub-type=${name}`),
]);
