import { has, judge, judged, together, type Judged } from './judge.ts';
import type { PostureLook } from './kiosk-checks.ts';
import { mountOf } from './mounts.ts';
import type { PostureReads, Reading } from './reads.ts';

/** Nothing that was typed gets onto a disk by way of swap, unless its key goes with the power. */
export async function swap({ reads }: PostureLook): Promise<Judged> {
  const place = '/proc/swaps';
  const reading = await reads.text(place);
  if (reading.kind !== 'text') return judged(place, 'unknown');
  const areas = reading.text
    .split('\n')
    .slice(1)
    .flatMap((line) => line.split(/\s/)[0] || []);
  return together(await Promise.all(areas.map((area) => swapArea(reads, area))));
}

async function swapArea(reads: PostureReads, area: string): Promise<Judged> {
  if (/^\/dev\/zram\d+$/.test(area)) return judged(area, 'as-profile');
  const device = /^\/dev\/(dm-\d+)$/.exec(area)?.[1];
  if (device === undefined) return judged(area, 'weaker');
  const name = await reads.text(`/sys/block/${device}/dm/name`);
  const crypttab = await reads.text('/etc/crypttab');
  const wanted = name.kind === 'text' ? name.text.trim() : undefined;
  const isNewAtBoot = (text: string) =>
    text.split('\n').some((line) => {
      const [target, , key = ''] = line.trim().split(/\s+/);
      return target === wanted && /^\/dev\/u?random$/.test(key);
    });
  return judge({ place: area, reading: crypttab, holds: isNewAtBoot });
}

/** Whether what is plugged in has to be let in first, and no storage is. */
export async function usb({ reads }: PostureLook): Promise<Judged> {
  const devices = '/sys/bus/usb/devices';
  const names = await reads.names(devices);
  const modules = '/etc/modprobe.d/genkan.conf';
  const refusal = await reads.text(modules);
  return together([
    // Without a bus there is nothing to plug into.
    judge({ place: devices, reading: names, holds: () => true, absent: 'as-profile' }),
    ...(await Promise.all(busesIn(names).map((bus) => usbBus(reads, `${devices}/${bus}`)))),
    judge({ place: modules, reading: refusal, holds: has(/^install usb-storage \/bin\/false$/) }),
  ]);
}

function busesIn(names: Reading): readonly string[] {
  const all = names.kind === 'text' ? names.text.split('\n') : [];
  return all.filter((name) => /^usb\d+$/.test(name));
}

/** 1: whatever is plugged in works at once; 0 and 2 (built-in alone) are what USBGuard sets. */
async function usbBus(reads: PostureReads, bus: string): Promise<Judged> {
  const place = `${bus}/authorized_default`;
  const holds = (text: string) => ['0', '2'].includes(text.trim());
  return judge({ place, reading: await reads.text(place), holds });
}

/** The disk of the system is encrypted, or sealed so that it cannot be written. */
export async function disk({ reads }: PostureLook): Promise<Judged> {
  const mounts = await reads.text('/proc/self/mountinfo');
  const device = mounts.kind === 'text' ? mountOf(mounts.text, '/')?.device : undefined;
  // Of an overlay or a btrfs the device says nothing.
  if (device === undefined || device.startsWith('0:')) return judged('/', 'unknown');
  const place = `/sys/dev/block/${device}`;
  const slaves = await reads.names(`${place}/slaves`);
  const below = slaves.kind === 'text' ? slaves.text.split('\n').filter((name) => name !== '') : [];
  const all = [place, ...below.map((name) => `/sys/class/block/${name}`)];
  const kinds = await Promise.all(all.map((at) => reads.text(`${at}/dm/uuid`)));
  const isSealed = kinds.some((uuid) => uuid.kind === 'text' && uuid.text.startsWith('CRYPT-'));
  return judged(place, isSealed ? 'as-profile' : 'weaker');
}

const secureBootState = '/sys/firmware/efi/efivars/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c';

/** Four bytes of attributes, then 1 where it is on (UEFI 2.10, 3.3). */
export async function secureBoot({ reads }: PostureLook): Promise<Judged> {
  const reading = await reads.text(secureBootState);
  return judge({ place: secureBootState, reading, holds: (text) => text.endsWith('\u0001') });
}
