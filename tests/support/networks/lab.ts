import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** Three computers of a laboratory: the kiosk, what lies in between, and the server. */
export type Place = 'kiosk' | 'router' | 'server';
const places: readonly Place[] = ['kiosk', 'router', 'server'];

/** Network namespaces with cables between them; gone with `close`. */
export interface Lab {
  /** Unlike that of any other laboratory on this computer; short enough for the name of a device. */
  readonly id: string;
  readonly folder: string;
  /** Writes a file into the folder. */
  readonly write: (name: string, text: string) => void;
  /** Runs a command of the system in a place, and gives what it says. */
  readonly run: (place: Place, command: string, input?: string) => string;
  /** Starts a script of this folder in a place; it gets a file with `given` and says lines. */
  readonly start: (place: Place, script: string, how: How) => Started;
  /** Starts another program in a place, in the foreground. */
  readonly keep: (place: Place, command: string, env?: NodeJS.ProcessEnv) => ChildProcess;
  /** The name servers of a place. */
  readonly setNames: (place: Place, servers: readonly string[]) => void;
  readonly close: () => Promise<void>;
}

interface How {
  readonly given: object;
  readonly env?: NodeJS.ProcessEnv;
}

export interface Started {
  /** Waits for the next line. */
  readonly next: () => Promise<string>;
  readonly tell: (line: string) => void;
  readonly end: () => Promise<void>;
}

let labs = 0;

export function createLab(): Lab {
  labs += 1;
  const folder = mkdtempSync(path.join(tmpdir(), 'genkan-networks-'));
  const name = (place: Place) => `genkan-${process.pid}-${labs}-${place}`;
  const children = new Set<ChildProcess>();
  const exec = (words: readonly string[], input = '') =>
    execFileSync('ip', words, { input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] });
  const keep: Lab['keep'] = (place, command, env = {}) => {
    const words = ['netns', 'exec', name(place), ...command.split(' ')];
    const stdio = ['pipe', 'pipe', 'inherit'] as const;
    const child = spawn('ip', words, { stdio: [...stdio], env: { ...process.env, ...env } });
    children.add(child);
    return child.once('exit', () => children.delete(child));
  };
  for (const place of places) exec(['netns', 'add', name(place)]);
  cable(exec, [name('kiosk'), 'lan'], [name('router'), 'lan']);
  cable(exec, [name('router'), 'core'], [name('server'), 'core']);
  return {
    id: `${(process.pid % 46_656).toString(36)}${labs}`,
    folder,
    write: (name, text) => writeFileSync(path.join(folder, name), text),
    keep,
    run: (place, command, input) =>
      exec(['netns', 'exec', name(place), ...command.split(' ')], input),
    start(place, script, { given, env }) {
      const file = path.join(folder, `given-${Math.random().toString(36).slice(2)}.json`);
      writeFileSync(file, JSON.stringify(given));
      const program = path.join(import.meta.dirname, script);
      return startedOf(keep(place, `${process.execPath} ${program} ${file}`, env));
    },
    setNames(place, servers) {
      const own = path.join('/etc/netns', name(place));
      mkdirSync(own, { recursive: true });
      const lines = servers.map((server) => `nameserver ${server}\n`).join('');
      writeFileSync(path.join(own, 'resolv.conf'), `${lines}search campus.example\n`);
    },
    async close() {
      await Promise.all([...children].map(end));
      for (const place of places) {
        exec(['netns', 'del', name(place)]);
        rmSync(path.join('/etc/netns', name(place)), { recursive: true, force: true });
      }
      rmSync(folder, { recursive: true });
    },
  };
}

type End = readonly [namespace: string, device: string];

function cable(
  exec: (words: readonly string[]) => string,
  [one, here]: End,
  [other, there]: End,
): void {
  const peer = ['peer', 'name', there, 'netns', other];
  exec(['link', 'add', here, 'netns', one, 'type', 'veth', ...peer]);
  for (const [namespace, device] of [
    [one, here],
    [other, there],
    [one, 'lo'],
    [other, 'lo'],
  ] as const) {
    exec(['-n', namespace, 'link', 'set', device, 'up']);
  }
}

function startedOf(child: ChildProcess): Started {
  const lines: string[] = [];
  const waiting: ((line: string) => void)[] = [];
  if (!child.stdout) throw new Error('a child without an output');
  createInterface(child.stdout).on('line', (line) => {
    const first = waiting.shift();
    if (first) first(line);
    else lines.push(line);
  });
  return {
    next() {
      const line = lines.shift();
      if (line !== undefined) return Promise.resolve(line);
      return new Promise((resolve) => void waiting.push(resolve));
    },
    tell: (line) => void child.stdin?.write(`${line}\n`),
    end: () => end(child),
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const over = once(child, 'exit');
  child.kill('SIGKILL');
  await over;
}
