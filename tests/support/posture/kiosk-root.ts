import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { machineReads, type PostureReads } from '#electron/services/posture/reads.ts';

/** Now, for the machine in the folder. */
const now = Date.parse('2026-11-28T07:08:09Z');

/** What the guide installs is what the profile has: the check and the profile can't part company. */
const profile = 'resources/os/linux';
const services = readdirSync(path.join(profile, 'keyring/dbus-services'));

function ofProfile(file: string): string {
  return readFileSync(path.join(profile, file), 'utf8');
}

/** The kernel's switches as sysctl sets them: `kernel.sysrq = 0` is /proc/sys/kernel/sysrq. */
function switches(): Readonly<Record<string, string>> {
  const lines = ofProfile('kiosk/sysctl.conf').matchAll(/^([\w.]+) = (.*)$/gm);
  const named = [...lines].map(([, name = '', value = '']): [string, string] => {
    return [`/proc/sys/${name.replaceAll('.', '/')}`, `${value}\n`];
  });
  return Object.fromEntries(named);
}

const masked = [
  ...['ctrl-alt-del', 'hibernate', 'hybrid-sleep', 'suspend'].map((name) => `${name}.target`),
  'getty@tty1.service',
];

/** Every file of a computer that is set up by its guide, as far as it is looked at. */
const files: Readonly<Record<string, string>> = {
  '/proc/swaps': 'Filename\tType\tSize\tUsed\tPriority\n/dev/zram0 partition 1 0 100\n',
  '/proc/700/status': 'Name:\tcage\nPPid:\t1\nUid:\t990\t990\t990\t990\n',
  '/proc/700/comm': 'cage\n',
  '/proc/700/cmdline': '/usr/bin/cage\0-d\0-m\0last\0--\0/usr/bin/genkan\0',
  '/etc/passwd':
    'root:x:0:0:root:/root:/bin/bash\ngenkan:x:990:990:Genkan kiosk:/run/genkan:/usr/sbin/nologin\n',
  '/etc/systemd/logind.conf.d/genkan.conf': ofProfile('kiosk/logind.conf'),
  '/var/lib/genkan-keyring/keyrings/login.keyring': '',
  '/run/genkan-egress/stood': `${now / 1_000 - 60}\n`,
  '/etc/cups/cupsd.conf': 'LogLevel warn\nPreserveJobFiles No\nPreserveJobHistory 5\n',
  '/sys/bus/usb/devices/usb1/authorized_default': '0\n',
  '/sys/bus/usb/devices/usb2/authorized_default': '2\n',
  '/etc/modprobe.d/genkan.conf': ofProfile('kiosk/modprobe.conf'),
  '/sys/dev/block/253:1/dm/uuid': 'LVM-abc\n',
  '/sys/dev/block/253:1/slaves/dm-0/nothing': '',
  '/sys/class/block/dm-0/dm/uuid': 'CRYPT-LUKS2-abc-root\n',
  '/sys/firmware/efi/efivars/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c': '\u0006\0\0\0\u0001',
  ...switches(),
  ...Object.fromEntries(
    services.map((name) => [
      `/usr/local/share/dbus-1/services/${name}`,
      ofProfile(`keyring/dbus-services/${name}`),
    ]),
  ),
};

const ofTheKiosk: Readonly<Record<string, string>> = {
  status:
    'Name:\tgenkan\nPPid:\t700\nUid:\t990\t990\t990\t990\nCapBnd:\t0000000000000000\n' +
    'NoNewPrivs:\t1\nSeccomp:\t2\n',
  limits:
    'Limit Soft Hard Units\nMax core file size        0                    0           bytes\n',
  mountinfo: [
    '21 1 253:1 / / rw - ext4 /dev/mapper/root rw',
    '22 21 0:20 / /run rw,nosuid shared:2 - tmpfs tmpfs rw,mode=755',
    '23 21 0:41 / /tmp rw,nosuid - tmpfs tmpfs rw',
    '24 21 0:42 / /var/tmp rw,nosuid - tmpfs tmpfs rw',
    '25 21 0:43 / /var/spool/cups rw - tmpfs tmpfs rw',
  ].join('\n'),
};

const links: Readonly<Record<string, string>> = {
  '/etc/systemd/system/multi-user.target.wants/genkan.service':
    '/usr/lib/systemd/system/genkan.service',
  '/etc/systemd/system/timers.target.wants/genkan-egress.timer': '/usr/lib/systemd/system/x.timer',
  ...Object.fromEntries(masked.map((unit) => [`/etc/systemd/system/${unit}`, '/dev/null'])),
  '/etc/systemd/user/gnome-keyring-daemon.socket': '/dev/null',
  '/etc/systemd/user/gnome-keyring-daemon.service': '/dev/null',
};

/** A computer in a folder, which is set up as its guide says. */
export interface KioskRoot {
  readonly folder: string;
  readonly reads: PostureReads;
  /** Makes a file say something else; nothing where it is to be gone. */
  readonly put: (file: string, text?: string) => void;
  readonly remove: () => void;
}

export function kioskRoot(): KioskRoot {
  const folder = mkdtempSync(path.join(tmpdir(), 'genkan-root-'));
  const at = (file: string) => path.join(folder, file);
  const put = (file: string, text?: string) => {
    rmSync(at(file), { recursive: true, force: true });
    mkdirSync(path.dirname(at(file)), { recursive: true });
    if (text !== undefined) writeFileSync(at(file), text);
  };
  for (const [file, text] of Object.entries(files)) put(file, text);
  for (const [file, text] of Object.entries(ofTheKiosk)) {
    put(`/proc/self/${file}`, text);
    put(`/proc/710/${file}`, text);
  }
  for (const [file, target] of Object.entries(links)) {
    put(file);
    symlinkSync(target, at(file));
  }
  return {
    folder,
    reads: { ...machineReads(folder, 'linux'), now: () => now },
    put,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
