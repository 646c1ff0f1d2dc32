import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { XScreen } from '#tests/support/x11/screen.ts';

/** An X display with a window manager that has no key, no button and no menu of its own. */
export interface ManagedDisplay {
  readonly name: string;
  readonly screen: XScreen;
  readonly close: () => Promise<void>;
}

const size = '1280x1024x24';
/** openbox takes Alt+F4 and more for itself, unless its file leaves them out. */
const emptyRc = `<?xml version="1.0"?>
<openbox_config xmlns="http://openbox.org/3.4/rc"><keyboard/><mouse/></openbox_config>
`;

export async function openManagedDisplay(folder: string): Promise<ManagedDisplay> {
  // Without -noreset it begins anew whenever nobody is connected, and loses whoever comes just then.
  const words = ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp', '-noreset'];
  const server = spawn('Xvfb', words, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const said = server.stdio[3];
  if (!said) throw new Error('Xvfb has no pipe to say its display on');
  const [number] = (await once(said, 'data')) as [Buffer]; // a pipe gives buffers
  const name = `:${number.toString().trim()}`;
  const rc = path.join(folder, 'rc.xml');
  writeFileSync(rc, emptyRc);
  const env = { ...process.env, DISPLAY: name, HOME: folder };
  const manager = spawn('openbox', ['--config-file', rc], { stdio: 'ignore', env });
  const screen = await XScreen.open(name);
  await managed(screen);
  return {
    name,
    screen,
    async close() {
      screen.close();
      manager.kill();
      server.kill();
      await once(server, 'exit');
    },
  };
}

/** Waits until somebody manages the windows. */
async function managed(screen: XScreen): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    const [manager] = await screen.numbers(screen.size.root, '_NET_SUPPORTING_WM_CHECK');
    if (manager !== undefined) return;
    await sleep(20);
  }
  throw new Error('openbox manages nothing');
}
