import { has, is, judge, judged, together, type Judged } from './judge.ts';
import { isLink, isMasked, ofKiosk, type PostureLook } from './kiosk-checks.ts';
import { isInMemory } from './mounts.ts';
import type { PostureReads } from './reads.ts';

export function sysrq({ reads }: PostureLook): Promise<Judged> {
  return ofSystem(reads, 'kernel/sysrq', '0');
}

/** Memory that a crash leaves behind: of the kiosk, and of any process of the system. */
export async function coreDumps(look: PostureLook): Promise<Judged> {
  return together([
    await ofSystem(look.reads, 'kernel/core_pattern', '|/bin/false'),
    await ofSystem(look.reads, 'fs/suid_dumpable', '0'),
    await ofKiosk(look, 'limits', has(/^Max core file size\s+0\s+0\s/)),
  ]);
}

/** No process looks into another one, or learns from the kernel where it lies. */
export async function otherProcesses({ reads }: PostureLook): Promise<Judged> {
  return together([
    await ofSystem(reads, 'kernel/yama/ptrace_scope', '3'),
    await ofSystem(reads, 'kernel/dmesg_restrict', '1'),
    await ofSystem(reads, 'kernel/kptr_restrict', '2'),
  ]);
}

/** A picture of the whole memory on the disk. */
export async function sleep({ reads }: PostureLook): Promise<Judged> {
  const kinds = ['hibernate', 'hybrid-sleep', 'suspend'];
  return together(await Promise.all(kinds.map((kind) => isMasked(reads, `${kind}.target`))));
}

const prompters = [
  'org.freedesktop.impl.portal.Secret',
  'org.freedesktop.secrets',
  'org.gnome.keyring',
  'org.gnome.keyring.PrivatePrompter',
  'org.gnome.keyring.SystemPrompter',
];

/** No window asks for a password, nobody but the unit starts a keyring, and its folder lasts. */
export async function keyring({ reads }: PostureLook): Promise<Judged> {
  const services = prompters.map(async (name) => {
    const place = `/usr/local/share/dbus-1/services/${name}.service`;
    return judge({ place, reading: await reads.text(place), holds: has(/^Exec=\/bin\/false$/) });
  });
  const daemons = ['socket', 'service'].map(async (kind) => {
    const place = `/etc/systemd/user/gnome-keyring-daemon.${kind}`;
    return judge({ place, reading: await reads.link(place), holds: is('/dev/null') });
  });
  const names = await reads.names('/var/lib');
  const folder = { place: '/var/lib/genkan-keyring', reading: names };
  return together([
    ...(await Promise.all([...services, ...daemons])),
    judge({ ...folder, holds: has(/^genkan-keyring$/) }),
  ]);
}

/** The rules are set every five minutes; older than this, they are not known to stand. */
const mostMinutes = 15;

/** Root's unit leaves the time at which the rules stood; the rules themselves only root can read. */
export async function egress({ reads }: PostureLook): Promise<Judged> {
  const place = '/run/genkan-egress/stood';
  const isFresh = (text: string) => {
    const minutes = (reads.now() / 1_000 - Number(text)) / 60;
    return text.trim() !== '' && minutes >= -1 && minutes <= mostMinutes;
  };
  return together([
    judge({ place, reading: await reads.text(place), holds: isFresh }),
    await isLink(reads, '/etc/systemd/system/timers.target.wants/genkan-egress.timer'),
  ]);
}

/** The kiosk needs a few seconds to see how its job ended; what is kept is no page. */
const briefHistory = /^PreserveJobHistory\s+(No|[1-5]?\d)$/i;

/** Papers that were printed: CUPS keeps none, and what it holds meanwhile is in memory. */
export async function printSpool(look: PostureLook): Promise<Judged> {
  const place = '/etc/cups/cupsd.conf';
  const reading = await look.reads.text(place);
  // Without CUPS there is no spool.
  if (reading.kind === 'absent') return judged(place, 'as-profile');
  return together([
    judge({ place, reading, holds: has(/^PreserveJobFiles\s+No$/i) }),
    judge({ place, reading, holds: has(briefHistory) }),
    await ofKiosk(look, 'mountinfo', isInMemory('/var/spool/cups')),
  ]);
}

/** By the folder that a program of Debian's is in. */
const unwanted = [
  ['/usr/bin', 'ibus-daemon'],
  ['/usr/bin', 'fcitx5'],
  ['/usr/libexec/udisks2', 'udisksd'],
  ['/usr/sbin', 'cups-browsed'],
] as const;

/** Programs with windows, dictionaries or mounts of their own. */
export async function inputMethods({ reads }: PostureLook): Promise<Judged> {
  const looks = unwanted.map(async ([folder, name]) => {
    const reading = await reads.names(folder);
    const holds = (text: string) => !text.split('\n').includes(name);
    return judge({ place: `${folder}/${name}`, reading, holds, absent: 'as-profile' });
  });
  return together(await Promise.all(looks));
}

/** A switch of the kernel's. Where it is missing, so is what it would switch, or all of /proc/sys. */
async function ofSystem(reads: PostureReads, name: string, wanted: string): Promise<Judged> {
  const place = `/proc/sys/${name}`;
  return judge({ place, reading: await reads.text(place), holds: is(wanted), absent: 'unknown' });
}
