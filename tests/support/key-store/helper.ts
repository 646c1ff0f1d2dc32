import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { StartHelper } from '#electron/services/vault/calls.ts';

const wrapper = path.join(import.meta.dirname, 'parent-port.ts');

export interface HelperOptions {
  readonly env: Readonly<Record<string, string>>;
  /** The file that runs; the source where nothing is said. */
  readonly file?: string;
  /** Hears of each process that is started. */
  readonly started?: (child: ChildProcess) => void;
  /** Runs the helper where no libsecret can be found. */
  readonly isWithoutLibrary?: boolean;
}

/** The vault's helper as a plain child process, in place of Electron's utility process. */
export function startHelperIn(options: HelperOptions): StartHelper {
  const { env, file = 'electron/vault.ts', started, isWithoutLibrary = false } = options;
  const node = [process.execPath, '--import', wrapper, path.resolve(file)];
  const [command = '', ...words] = isWithoutLibrary ? withoutLibrary(node) : node;
  return (ears) => {
    const child = spawn(command, words, { env, stdio: ['ignore', 'inherit', 'pipe', 'ipc'] });
    started?.(child);
    child.on('message', (data) => ears.reply(data));
    child.once('exit', () => ears.exit());
    return {
      say: (request) => void child.send(request),
      kill: () => void child.kill('SIGKILL'),
    };
  };
}

/** In a mount namespace where the library is an empty file. */
function withoutLibrary(node: readonly string[]): readonly string[] {
  const hide = 'for f in /usr/lib/*/libsecret-1.so.0; do mount --bind /dev/null "$f"; done';
  return ['unshare', '-rm', 'sh', '-c', `${hide}; exec "$@"`, 'sh', ...node];
}
