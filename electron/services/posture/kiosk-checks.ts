import { has, is, judge, judged, together, type Claim, type Judged } from './judge.ts';
import { fieldsOf, kioskUser } from './kiosk-process.ts';
import { isInMemory } from './mounts.ts';
import type { PostureReads, Reading } from './reads.ts';

/** The system, and the folder in /proc of the kiosk that runs on it, where one does. */
export interface PostureLook {
  readonly reads: PostureReads;
  readonly kiosk: string | undefined;
}

const notRunning = 'no kiosk runs by its unit';

/** Judges a file of the kiosk's own process. */
export async function ofKiosk(look: PostureLook, file: string, holds: Claim['holds']) {
  const { reads, kiosk } = look;
  if (kiosk === undefined) return judged(notRunning, 'unknown');
  const place = `${kiosk}/${file}`;
  return judge({ place, reading: await reads.text(place), holds });
}

/** Started by the compositor that shows nothing else, and at every boot. */
export async function kioskProfile(look: PostureLook): Promise<Judged> {
  return together([
    await ofParent(look, 'comm', is('cage')),
    await isLink(look.reads, '/etc/systemd/system/multi-user.target.wants/genkan.service'),
  ]);
}

/** What the unit takes from the process: other rights, and calls that it does not need. */
export function confinement(look: PostureLook): Promise<Judged> {
  return ofKiosk(look, 'status', (text) => {
    const { NoNewPrivs, CapBnd, Seccomp } = fieldsOf(text);
    return NoNewPrivs === '1' && CapBnd === '0'.repeat(16) && Seccomp === '2';
  });
}

/** A user of the kiosk's own, that nobody can sign in as. */
export async function user(look: PostureLook): Promise<Judged> {
  const place = '/etc/passwd';
  const known = await kioskUser(look.reads);
  const isShut = known !== undefined && known.uid !== '0' && /\/(nologin|false)$/.test(known.shell);
  const isRunBy = (text: string) =>
    fieldsOf(text)
      ['Uid']?.split('\t')
      .every((uid) => uid === known?.uid) ?? false;
  return together([
    judge({ place, reading: await look.reads.text(place), holds: () => isShut }),
    await ofKiosk(look, 'status', isRunBy),
  ]);
}

/** No other console to change to, and no chord that ends the system. */
export async function consoles(look: PostureLook): Promise<Judged> {
  const logind = '/etc/systemd/logind.conf.d/genkan.conf';
  const reading = await look.reads.text(logind);
  return together([
    judge({ place: logind, reading, holds: has(/^NAutoVTs=0$/) }),
    judge({ place: logind, reading, holds: has(/^ReserveVT=0$/) }),
    await isMasked(look.reads, 'ctrl-alt-del.target'),
    await isMasked(look.reads, 'getty@tty1.service'),
    // Cage changes consoles where it is started with -s.
    await ofParent(
      look,
      'cmdline',
      (text) => !ownWords(text).some((word) => /^-[a-z]*s/.test(word)),
    ),
  ]);
}

export async function home(look: PostureLook): Promise<Judged> {
  const known = await kioskUser(look.reads);
  return ofKiosk(look, 'mountinfo', isInMemory(known?.home ?? '/'));
}

export async function temp(look: PostureLook): Promise<Judged> {
  return together([
    await ofKiosk(look, 'mountinfo', isInMemory('/tmp')),
    await ofKiosk(look, 'mountinfo', isInMemory('/var/tmp')),
  ]);
}

/** A unit that nothing can start. */
export async function isMasked(reads: PostureReads, unit: string): Promise<Judged> {
  const place = `/etc/systemd/system/${unit}`;
  return judge({ place, reading: await reads.link(place), holds: is('/dev/null') });
}

/** A unit that is started by what this link hangs on. */
export async function isLink(reads: PostureReads, place: string): Promise<Judged> {
  return judge({ place, reading: await reads.link(place), holds: () => true });
}

/** Judges a file of the process that has started the kiosk. */
async function ofParent({ reads, kiosk }: PostureLook, file: string, holds: Claim['holds']) {
  if (kiosk === undefined) return judged(notRunning, 'unknown');
  const status = await reads.text(`${kiosk}/status`);
  const parent = status.kind === 'text' ? fieldsOf(status.text)['PPid'] : undefined;
  const place = `/proc/${parent ?? 'parent'}/${file}`;
  const reading: Reading = parent ? await reads.text(place) : { kind: 'unreadable' };
  return judge({ place, reading, holds });
}

/** What cage was given for itself: everything before the program that it shows. */
function ownWords(cmdline: string): readonly string[] {
  const [own = ''] = cmdline.split('\0--\0');
  return own.split('\0').slice(1);
}
