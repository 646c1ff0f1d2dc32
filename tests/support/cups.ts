import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import * as files from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Where Debian's packages put what a print queue of our own needs. */
const parts = {
  cups: '/usr/lib/cups/daemon/cups-exec',
  'cups-daemon': '/usr/sbin/cupsd',
  'cups-client': '/usr/bin/lpstat',
} as const;

/** The packages that are missing for a print queue of our own. */
export function missingCups(): readonly string[] {
  return Object.entries(parts).flatMap(([name, file]) => (files.existsSync(file) ? [] : [name]));
}

/** A CUPS of its own, never the system's. */
export interface Cups {
  /** For `CUPS_SERVER`. */
  readonly socket: string;
  /** Makes the queue anew, with a device that does so; `options` are those of lpadmin. */
  readonly queue: (device: Device | URL, ...options: readonly string[]) => void;
  /** Runs a command of CUPS on it, such as `cupsdisable`. */
  readonly run: (command: string, ...words: readonly string[]) => string;
  /** What came out, page by page, as PDF files. */
  readonly received: () => readonly string[];
  /** Every file in the spool, jobs and their records. */
  readonly spooled: () => readonly string[];
  /** An IPP printer on loopback, another server with the same place to put out; ends with this one. */
  readonly printer: () => Promise<{ readonly url: URL; readonly stop: () => Promise<void> }>;
  readonly close: () => Promise<void>;
}

/** The one queue. */
export const queueName = 'slips';
/** Seconds for which a job that is over is remembered, as the README says to set it. */
const historySeconds = 5;

/** What a device does with a page, in the words that backends use towards CUPS (man 7 backend). */
const devices = {
  prints: 'cat "${6:--}" >"$OUT/$$-$1.pdf"',
  breaks: 'cat >/dev/null; echo "ERROR: broken" >&2; exit 1',
  'has-no-paper': 'echo "STATE: +media-empty-error" >&2; exec sleep 60',
  'is-jammed': 'echo "STATE: +media-jam-error" >&2; exec sleep 60',
  'is-offline': 'echo "STATE: +offline-report" >&2; exec sleep 60',
  'is-slow': 'exec sleep 60',
} as const;
export type Device = keyof typeof devices;

interface Place {
  /** Where pages come out; left out: a folder of its own. */
  readonly out?: string;
  /** On loopback, beside the socket. */
  readonly port?: number;
}

export async function startCups(place: Place = {}): Promise<Cups> {
  const root = files.mkdtempSync(path.join(tmpdir(), 'cups-'));
  const out = place.out ?? path.join(root, 'out');
  furnish(root, out);
  files.writeFileSync(path.join(root, 'cupsd.conf'), settingsIn(root, place.port));
  const socket = path.join(root, 'socket');
  const words = ['-f', '-c', path.join(root, 'cupsd.conf'), '-s', path.join(root, 'files.conf')];
  const daemon = spawn(parts['cups-daemon'], words, { stdio: 'ignore' });
  const gone = once(daemon, 'exit');
  const others: (() => Promise<void>)[] = [];
  const run = (command: string, ...given: readonly string[]) =>
    execFileSync(command, given, {
      ...{ encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
      env: { ...process.env, CUPS_SERVER: socket, LC_ALL: 'C' },
    });
  await answers(() => run('lpstat', '-r').includes('is running'));
  return {
    ...{ socket, run },
    queue: (device, ...options) => makeQueue(run, device, options),
    received: () => listed(out),
    spooled: () => listed(path.join(root, 'spool')),
    async printer() {
      const printer = await startPrinter(out);
      others.push(printer.stop);
      return printer;
    },
    async close() {
      for (const stop of others) await stop();
      daemon.kill('SIGTERM');
      await gone;
      files.rmSync(root, { recursive: true, force: true });
    },
  };
}

function makeQueue(run: Cups['run'], device: Device | URL, options: readonly string[]): void {
  if (run('lpstat', '-e').split('\n').includes(queueName)) run('lpadmin', '-x', queueName);
  const uri = device instanceof URL ? device.href : `told:/${device}`;
  run('lpadmin', '-p', queueName, '-E', '-v', uri, '-m', 'raw', ...options);
}

/** The folders and settings of a server; what it runs are the system's programs, but for one device. */
function furnish(root: string, out: string): void {
  for (const name of ['spool/tmp', 'cache', 'state', 'etc', 'out', 'bin/backend']) {
    files.mkdirSync(path.join(root, name), { recursive: true });
  }
  // Backends run as another user where cupsd is root's.
  files.chmodSync(root, 0o755);
  files.chmodSync(path.join(root, 'out'), 0o777);
  for (const name of ['daemon', 'filter', 'monitor', 'notifier', 'backend/ipp']) {
    const program = path.join('/usr/lib/cups', name);
    if (files.existsSync(program)) files.symlinkSync(program, path.join(root, 'bin', name));
  }
  const told = path.join(root, 'bin/backend/told');
  files.writeFileSync(told, backend(out), { mode: 0o755 });
  files.writeFileSync(path.join(root, 'files.conf'), placesIn(root));
}

function backend(out: string): string {
  const cases = Object.entries(devices).map(([name, act]) => `*/${name}) ${act} ;;`);
  const choice = `case "$DEVICE_URI" in\n${cases.join('\n')}\nesac`;
  return `#!/bin/sh\n[ $# = 0 ] && exit 0\nOUT='${out}'\n${choice}\n`;
}

function placesIn(root: string): string {
  const place = (name: string, folder: string) => `${name} ${path.join(root, folder)}`;
  return [
    ...[place('ServerRoot', 'etc'), place('ServerBin', 'bin'), place('RequestRoot', 'spool')],
    ...[place('CacheDir', 'cache'), place('StateDir', 'state'), place('TempDir', 'spool/tmp')],
    ...[place('AccessLog', 'access'), place('ErrorLog', 'error'), place('PageLog', 'pages')],
    ...['FileDevice Yes', 'Sandboxing relaxed', 'SystemGroup root', ''],
  ].join('\n');
}

/** The limits are those of the policy that CUPS comes with, as far as a visit meets them. */
function settingsIn(root: string, port?: number): string {
  return `LogLevel warn
Listen ${path.join(root, 'socket')}
${port === undefined ? '' : `Listen 127.0.0.1:${port}`}
Browsing No
WebInterface No
PreserveJobFiles No
PreserveJobHistory ${historySeconds}
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit Cancel-Job Purge-Jobs>
Require user @OWNER
Order deny,allow
</Limit>
<Limit All>
Order deny,allow
</Limit>
</Policy>
`;
}

async function startPrinter(out: string): ReturnType<Cups['printer']> {
  const port = await freePort();
  const far = await startCups({ out, port });
  far.queue('prints');
  const url = new URL(`ipp://127.0.0.1:${port}/printers/${queueName}`);
  return { url, stop: far.close };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on TCP has an AddressInfo; the string form is for pipes.
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Asks until the answer is yes; a server has come up then. */
async function answers(ask: () => boolean): Promise<void> {
  for (let asked = 0; asked < 100; asked += 1) {
    if (isYes(ask)) return;
    await sleep(100);
  }
  throw new Error('It did not come up within ten seconds');
}

function isYes(ask: () => boolean): boolean {
  try {
    return ask();
  } catch {
    // Nobody listens yet.
    return false;
  }
}

function listed(folder: string): readonly string[] {
  return files
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
