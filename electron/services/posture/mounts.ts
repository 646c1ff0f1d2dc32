/** What is mounted at a place of the file tree. */
interface Mount {
  /** tmpfs, ext4 ... */
  readonly type: string;
  /** Major and minor number of the device, `253:0`. */
  readonly device: string;
}

/** The file system that a path lies in, by the text of `mountinfo` (proc_pid_mountinfo(5)). */
export function mountOf(mountinfo: string, path: string): Mount | undefined {
  let best: (Mount & { readonly at: string }) | undefined;
  for (const line of mountinfo.split('\n')) {
    const [before = '', behind = ''] = line.split(' - ');
    const [, , device = '', , at = ''] = before.split(' ');
    const [type = ''] = behind.split(' ');
    const isOver = at === '/' || path === at || path.startsWith(`${at}/`);
    // The later one of two at the same place lies on top.
    if (at !== '' && isOver && at.length >= (best?.at.length ?? 0)) best = { type, device, at };
  }
  return best;
}

/** What is written there is gone with the power. */
export function isInMemory(path: string): (mountinfo: string) => boolean {
  return (mountinfo) => ['tmpfs', 'ramfs'].includes(mountOf(mountinfo, path)?.type ?? '');
}
