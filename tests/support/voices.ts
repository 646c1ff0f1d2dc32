import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { watch } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Where Debian's packages put the parts that real voices need. */
const parts = {
  'speech-dispatcher': '/usr/bin/speech-dispatcher',
  'speech-dispatcher-espeak-ng': '/usr/lib/speech-dispatcher-modules/sd_espeak-ng',
} as const;

/** The packages that are missing for real voices. */
export function missingVoices(): readonly string[] {
  return Object.entries(parts).flatMap(([name, file]) => {
    try {
      accessSync(file);
      return [];
    } catch {
      return [name];
    }
  });
}

/** Speech Dispatcher with eSpeak NG, speaking into ALSA's null device: no sound card is needed. */
const settings = `LogLevel 1
AudioOutputMethod "alsa"
AudioALSADevice "null"
AddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"
DefaultModule espeak-ng
Timeout 0
`;

export interface Voices {
  /** What a Chromium is told so that it finds them. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
}

/** Voices of this computer in a process of their own, for a Chromium to be started with. */
export async function startVoices(): Promise<Voices> {
  const folder = mkdtempSync(path.join(tmpdir(), 'voices-'));
  mkdirSync(path.join(folder, 'modules'));
  writeFileSync(path.join(folder, 'speechd.conf'), `${settings}LogDir "${folder}"\n`);
  writeFileSync(path.join(folder, 'modules', 'espeak-ng.conf'), 'Debug 0\n');
  const socket = path.join(folder, 'socket');
  const own = ['--socket-path', socket, '--pid-file', path.join(folder, 'pid')];
  const words = ['--run-single', '-C', folder, '-c', 'unix_socket', ...own];
  // A Chromium that finds nobody at the socket does not ask again.
  const isReady = socketIn(folder);
  const dispatcher = spawn(parts['speech-dispatcher'], words, { stdio: 'ignore' });
  const gone = once(dispatcher, 'exit');
  await Promise.race([isReady, gone]);
  return {
    args: ['--enable-speech-dispatcher'],
    env: { SPEECHD_ADDRESS: `unix_socket:${socket}` },
    close: async () => {
      dispatcher.kill('SIGTERM');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until the socket is in the folder. */
async function socketIn(folder: string): Promise<void> {
  for await (const { filename } of watch(folder)) if (filename === 'socket') return;
}
