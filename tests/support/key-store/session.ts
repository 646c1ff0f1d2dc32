import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Where Debian's packages put what a key store of our own needs. */
const parts = {
  'dbus-daemon': '/usr/bin/dbus-daemon',
  'gnome-keyring': '/usr/bin/gnome-keyring-daemon',
  gcr: '/usr/libexec/gcr-prompter',
  xvfb: '/usr/bin/Xvfb',
  'x11-utils': '/usr/bin/xwininfo',
  'libsecret-1-0': '/usr/lib/*/libsecret-1.so.0',
} as const;

/** The packages that are missing for a key store of our own. */
export function missingKeyStore(): readonly string[] {
  return Object.entries(parts).flatMap(([name, file]) => (globSync(file).length > 0 ? [] : [name]));
}

export interface SessionOptions {
  /** An X display; without it no window can open. */
  readonly display?: string | undefined;
  /** Folders of service files, the first has the last word; without any, nothing starts by itself. */
  readonly services?: readonly string[];
}

/** A session bus, a home and all of its folders, apart from the system's own. */
export interface Session {
  readonly home: string;
  readonly address: string;
  /** What a program of this session gets for its environment. */
  readonly env: Readonly<Record<string, string>>;
  /** Ends the bus alone; `begin` starts it again at the same address. */
  readonly endBus: () => Promise<void>;
  readonly begin: () => Promise<void>;
  readonly signalBus: (name: 'SIGSTOP' | 'SIGCONT') => void;
  readonly close: () => Promise<void>;
}

export async function openSession({ display, services = [] }: SessionOptions): Promise<Session> {
  const home = mkdtempSync(path.join(tmpdir(), 'key-store-'));
  const socket = path.join(home, 'run', 'bus');
  const env = furnish(home, socket, display);
  const config = path.join(home, 'bus.conf');
  writeFileSync(config, busConfig(socket, services));
  let bus: ChildProcess | undefined;
  const endBus = async () => {
    if (bus) await end(bus);
    bus = undefined;
    rmSync(socket, { force: true });
  };
  const begin = async () => {
    bus = spawn(parts['dbus-daemon'], [`--config-file=${config}`, '--nofork', '--print-address'], {
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    // It prints its address once it listens.
    if (bus.stdout) await once(bus.stdout, 'data');
  };
  await begin();
  return {
    ...{ home, env, endBus, begin },
    signalBus: (name) => void bus?.kill(name),
    address: env['DBUS_SESSION_BUS_ADDRESS'] ?? '',
    async close() {
      await endBus();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Ends a process whatever state it is in. */
async function end(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return;
  process.kill('SIGKILL');
  await once(process, 'exit');
}

function furnish(home: string, socket: string, display?: string): Readonly<Record<string, string>> {
  const folders = ['data', 'config', 'cache', 'run', 'tmp'];
  const [data, config, cache, run, temporary] = folders.map((name) => path.join(home, name));
  for (const name of folders) mkdirSync(path.join(home, name), { mode: 0o700 });
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    XDG_DATA_HOME: data ?? '',
    XDG_CONFIG_HOME: config ?? '',
    XDG_CACHE_HOME: cache ?? '',
    XDG_RUNTIME_DIR: run ?? '',
    TMPDIR: temporary ?? '',
    DBUS_SESSION_BUS_ADDRESS: `unix:path=${socket}`,
    // Otherwise GTK asks for a bus of accessibility that is not there.
    ...{ NO_AT_BRIDGE: '1', GSETTINGS_BACKEND: 'memory', LC_ALL: 'C.UTF-8' },
    ...(display === undefined ? {} : { DISPLAY: display }),
  };
}

function busConfig(socket: string, services: readonly string[]): string {
  const folders = services.map((folder) => `<servicedir>${path.resolve(folder)}</servicedir>`);
  return `<busconfig>
  <type>session</type>
  <listen>unix:path=${socket}</listen>
  <auth>EXTERNAL</auth>
  ${folders.join('\n  ')}
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>`;
}
