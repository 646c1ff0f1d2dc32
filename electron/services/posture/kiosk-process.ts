import type { PostureReads } from './reads.ts';

/** The user that the profile runs the kiosk as; the folder of its process is found by it. */
export interface KioskUser {
  readonly uid: string;
  readonly home: string;
  readonly shell: string;
}

/** The kiosk's own process, for the kiosk itself. */
export const ownProcess = '/proc/self';

/** The profile's user as `/etc/passwd` has it; undefined where there is none. */
export async function kioskUser(reads: PostureReads): Promise<KioskUser | undefined> {
  const passwd = await reads.text('/etc/passwd');
  const lines = passwd.kind === 'text' ? passwd.text.split('\n') : [];
  const [, , uid, , , home, shell] =
    lines.find((line) => line.startsWith('genkan:'))?.split(':') ?? [];
  if (uid === undefined || home === undefined || shell === undefined) return undefined;
  return { uid, home, shell };
}

/**
 * The folder in /proc of the running kiosk, for a command that is started beside it; undefined where
 * none is found.
 */
export async function findKiosk(reads: PostureReads): Promise<string | undefined> {
  const user = await kioskUser(reads);
  const names = await reads.names('/proc');
  if (!user || names.kind !== 'text') return undefined;
  for (const name of names.text.split('\n').filter((one) => /^\d+$/.test(one))) {
    const status = await statusOf(reads, `/proc/${name}`);
    if (status?.['Name'] !== 'genkan' || status['Uid']?.split('\t')[0] !== user.uid) continue;
    const parent = await statusOf(reads, `/proc/${status['PPid'] ?? ''}`);
    // Its own helpers have its name as well; the first of them was started by the compositor.
    if (parent?.['Name'] === 'cage') return `/proc/${name}`;
  }
  return undefined;
}

/** The lines of `status` by their names (proc_pid_status(5)). */
export function fieldsOf(status: string): Readonly<Record<string, string>> {
  const pairs = status.split('\n').map((line): [string, string] => {
    const [name = '', ...rest] = line.split(':');
    return [name, rest.join(':').trim()];
  });
  return Object.fromEntries(pairs);
}

async function statusOf(reads: PostureReads, folder: string) {
  const status = await reads.text(`${folder}/status`);
  return status.kind === 'text' ? fieldsOf(status.text) : undefined;
}
