import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A unit of the profile, and how far systemd may call it exposed: 0 is shut, 10 is open. */
interface Unit {
  readonly from: string;
  /** As it is installed; an instance has its number. */
  readonly name: string;
  /** Only services are judged; what they leave open, and why, stands in the units. */
  readonly most?: number;
}

const kiosk = 'resources/os/linux/kiosk';

export const units: readonly Unit[] = [
  // That its temp is memory, systemd does not count.
  { from: `${kiosk}/genkan.service`, name: 'genkan.service', most: 2.7 },
  { from: `${kiosk}/genkan-egress.service`, name: 'genkan-egress.service', most: 2 },
  { from: `${kiosk}/genkan-egress.timer`, name: 'genkan-egress.timer' },
  { from: `${kiosk}/var-spool-cups.mount`, name: 'var-spool-cups.mount' },
  {
    from: 'resources/os/linux/keyring/genkan-keyring@.service',
    name: 'genkan-keyring@990.service',
    most: 1.3,
  },
];

/** What systemd has to say about the units as they would stand together; '' where that is nothing. */
export function complaintsOfSystemd(): string {
  return inFolder((folder) => {
    const files = units.map((unit) => put(folder, unit));
    const words = ['verify', ...files];
    const { status, stderr } = spawnSync('systemd-analyze', words, { encoding: 'utf8' });
    // It also tells of units of this machine that are none of ours.
    const ours = stderr.split('\n').filter((line) => line.includes(folder));
    return status === 0 ? ours.join('\n') : `${status}: ${stderr}`;
  });
}

/** How exposed systemd calls a service; 10 where it gives no answer. */
export function exposureOf(unit: Unit): number {
  return inFolder((folder) => {
    const words = ['security', '--offline=yes', '--no-pager', put(folder, unit)];
    const { stdout } = spawnSync('systemd-analyze', words, { encoding: 'utf8' });
    const level = /Overall exposure level for \S+: (?<figure>[\d.]+)/.exec(stdout);
    return Number(level?.groups?.['figure'] ?? 10);
  });
}

/** The unit as it would stand on a kiosk, but for programs that are not installed here. */
function put(folder: string, { from, name }: Unit): string {
  const copy = path.join(folder, name);
  const text = readFileSync(from, 'utf8');
  writeFileSync(copy, text.replaceAll(/^(ExecStart(?:Pre)?)=.*$/gm, '$1=/bin/true'));
  return copy;
}

function inFolder<T>(act: (folder: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'units-'));
  try {
    return act(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
