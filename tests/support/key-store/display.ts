import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** An X display without a window manager: every window on it was opened by somebody under test. */
export interface Display {
  readonly name: string;
  /** Names of the windows that can be seen. */
  readonly windows: () => readonly string[];
  readonly close: () => Promise<void>;
}

export async function openDisplay(): Promise<Display> {
  // Without -noreset it begins anew whenever nobody is connected, and loses whoever comes just then.
  const server = spawn('Xvfb', ['-displayfd', '3', '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const said = server.stdio[3];
  if (!said) throw new Error('Xvfb has no pipe to say its display on');
  const [number] = (await once(said, 'data')) as [Buffer]; // a pipe gives buffers
  const name = `:${number.toString().trim()}`;
  return {
    name,
    windows: () => seenOn(name),
    async close() {
      server.kill();
      await once(server, 'exit');
    },
  };
}

/** The windows of a display once there are any: one has to come, within ten seconds. */
export async function promptOn(display: string): Promise<readonly string[]> {
  for (let waited = 0; waited < 10_000; waited += 100) {
    const windows = seenOn(display);
    if (windows.length > 0) return windows;
    await sleep(100);
  }
  return [];
}

/** Lines of xwininfo: `0x200003 "Unlock Keyring": ("gcr-prompter" "Gcr-prompter")  420x200+0+0`. */
function seenOn(display: string): readonly string[] {
  const tree = execFileSync('xwininfo', ['-display', display, '-root', '-tree'], {
    ...{ encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  });
  const lines = [...tree.matchAll(/^ +(0x\w+) (.+?): \(.*\) +(\d+)x(\d+)\+/gm)];
  return lines.flatMap(([, id = '', title = '', width, height]) =>
    Number(width) > 10 && Number(height) > 10 && isSeen(display, id) ? [title] : [],
  );
}

function isSeen(display: string, id: string): boolean {
  const words = ['-display', display, '-id', id];
  const told = execFileSync('xwininfo', words, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return told.includes('Map State: IsViewable');
}
