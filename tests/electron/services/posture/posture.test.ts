import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findKiosk } from '#electron/services/posture/kiosk-process.ts';
import { readPosture } from '#electron/services/posture/posture.ts';
import { machineReads, type PostureReads } from '#electron/services/posture/reads.ts';
import { postureItems, type PostureItem } from '#shared/posture.ts';
import { kioskRoot, type KioskRoot } from '#tests/support/posture/kiosk-root.ts';

let root: KioskRoot;
beforeEach(() => (root = kioskRoot()));
afterEach(() => root.remove());

/** The items that are not as the profile says, with what they are instead. */
async function found(reads: PostureReads = root.reads) {
  const findings = await readPosture(reads);
  const others = findings.filter(({ verdict }) => verdict !== 'as-profile');
  return Object.fromEntries(others.map(({ item, verdict }) => [item, verdict]));
}

test('a computer that is set up by its guide is as its profile in every item', async () => {
  const findings = await readPosture(root.reads);
  expect(findings.map(({ item }) => item)).toEqual(postureItems);
  expect(await found()).toEqual({});
});

const status = '/proc/self/status';
const service = '/usr/local/share/dbus-1/services/org.freedesktop.secrets.service';
const swaps = (area: string) => `Filename Type Size Used Priority\n${area} partition 1 0 -2\n`;
const efi = '/sys/firmware/efi/efivars/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c';

/** An item, the file that is otherwise, and what it says then (gone where nothing is said). */
const faults: readonly (readonly [item: PostureItem, file: string, text?: string])[] = [
  ['kiosk-profile', '/proc/700/comm', 'bash\n'],
  ['kiosk-profile', '/etc/systemd/system/multi-user.target.wants/genkan.service'],
  ['confinement', status, 'PPid:\t700\nUid:\t990\t990\t990\t990\nNoNewPrivs:\t0\n'],
  ['user', '/etc/passwd', 'genkan:x:990:990::/run/genkan:/bin/bash\n'],
  ['consoles', '/etc/systemd/logind.conf.d/genkan.conf', '[Login]\nNAutoVTs=6\n'],
  ['consoles', '/etc/systemd/system/ctrl-alt-del.target'],
  ['consoles', '/proc/700/cmdline', '/usr/bin/cage\0-ds\0--\0/usr/bin/genkan\0'],
  ['swap', '/proc/swaps', swaps('/dev/sda2')],
  ['swap', '/proc/swaps', swaps('/swapfile')],
  ['sleep', '/etc/systemd/system/hibernate.target'],
  ['core-dumps', '/proc/sys/kernel/core_pattern', 'core\n'],
  ['core-dumps', '/proc/self/limits', 'Max core file size  0  unlimited  bytes\n'],
  ['sysrq', '/proc/sys/kernel/sysrq', '438\n'],
  ['other-processes', '/proc/sys/kernel/yama/ptrace_scope', '1\n'],
  ['keyring', service],
  ['keyring', service, '[D-BUS Service]\nExec=/usr/bin/gnome-keyring-daemon\n'],
  ['keyring', '/var/lib/genkan-keyring'],
  ['egress', '/run/genkan-egress/stood'],
  ['egress', '/run/genkan-egress/stood', '1795800000\n'],
  ['print-spool', '/etc/cups/cupsd.conf', '# PreserveJobFiles No\n'],
  ['print-spool', '/etc/cups/cupsd.conf', 'PreserveJobFiles No\nPreserveJobHistory Yes\n'],
  ['input-methods', '/usr/bin/fcitx5', ''],
  ['usb', '/sys/bus/usb/devices/usb2/authorized_default', '1\n'],
  ['usb', '/etc/modprobe.d/genkan.conf'],
  ['disk', '/sys/class/block/dm-0/dm/uuid', 'LVM-abc\n'],
  ['secure-boot', efi, '\u0006\0\0\0\0'],
  ['secure-boot', efi],
];

const told = faults.map(([item, file, text]) => ({ item, file, text }));

test.each(told)('$item is weaker where $file is otherwise', async ({ item, file, text }) => {
  root.put(file, text);
  expect(await found()).toEqual({ [item]: 'weaker' });
});

const onDisk = '21 1 253:1 / / rw - ext4 /dev/mapper/root rw\n';

test('home, temp and spool are weaker where they lie on the disk', async () => {
  root.put('/proc/self/mountinfo', onDisk);
  expect(await found()).toEqual({ home: 'weaker', temp: 'weaker', 'print-spool': 'weaker' });
});

test('swap whose key is made at every boot is as the profile', async () => {
  root.put('/proc/swaps', swaps('/dev/dm-3'));
  root.put('/sys/block/dm-3/dm/name', 'cryptswap\n');
  root.put('/etc/crypttab', 'cryptswap /dev/sda2 /dev/urandom swap\n');
  expect(await found()).toEqual({});
  root.put('/etc/crypttab', 'cryptswap /dev/sda2 /etc/key swap\n');
  expect(await found()).toEqual({ swap: 'weaker' });
});

test('a computer without CUPS and without USB has nothing to keep or to plug into', async () => {
  root.put('/etc/cups/cupsd.conf');
  root.put('/sys/bus/usb/devices');
  expect(await found()).toEqual({});
});

test('a switch of the kernel’s that is missing is not known', async () => {
  root.put('/proc/sys/kernel/sysrq');
  root.put('/proc/swaps');
  expect(await found()).toEqual({ swap: 'unknown', sysrq: 'unknown' });
});

test('what is weaker says where', async () => {
  root.put('/proc/sys/kernel/kptr_restrict', '0');
  const findings = await readPosture(root.reads);
  const weaker = findings.find(({ verdict }) => verdict === 'weaker');
  expect(weaker?.misses).toEqual(['/proc/sys/kernel/kptr_restrict']);
});

describe('what could not be read', () => {
  test('is unknown in every item, and not met', async () => {
    const nothing = async () => ({ kind: 'unreadable' }) as const;
    const reads = { ...root.reads, text: nothing, link: nothing, names: nothing };
    const verdicts = Object.values(await found(reads));
    expect(verdicts).toHaveLength(postureItems.length);
    expect(new Set(verdicts)).toEqual(new Set(['unknown']));
  });

  test('is everything on a system that is no Linux', async () => {
    const verdicts = Object.values(await found(machineReads(root.folder, 'win32')));
    expect(verdicts).toHaveLength(postureItems.length);
    expect(new Set(verdicts)).toEqual(new Set(['unknown']));
  });
});

describe('a command beside the kiosk', () => {
  test('finds the kiosk that the compositor has started', async () => {
    expect(await findKiosk(root.reads)).toBe('/proc/710');
    const findings = await readPosture(root.reads, { kiosk: '/proc/710' });
    expect(findings.every(({ verdict }) => verdict === 'as-profile')).toBe(true);
  });

  test('knows nothing of a kiosk that does not run', async () => {
    root.put('/proc/710');
    const findings = await readPosture(root.reads, { kiosk: await findKiosk(root.reads) });
    const unknown = findings.filter(({ verdict }) => verdict === 'unknown');
    expect(unknown.map(({ item }) => item)).toContain('confinement');
    expect(unknown.every(({ misses }) => misses.includes('no kiosk runs by its unit'))).toBe(true);
  });
});
