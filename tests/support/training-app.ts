import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** The built practice app behind the browser door, in a process of its own. */
export interface TrainingApp {
  /** The page's address with the token of this start. */
  readonly url: string;
  readonly pid: number;
  readonly close: () => Promise<void>;
}

/** Starts what `npm start` starts, with a shipped profile's name or the usual one. */
export async function startTrainingApp(institution?: string): Promise<TrainingApp> {
  const words = institution === undefined ? [] : ['--institution', institution];
  const app = spawn(process.execPath, ['out/practice/training.js', ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(app, 'exit');
  const url = await Promise.race([
    readUrl(createInterface(app.stdout)),
    gone.then(([code]) => Promise.reject(new Error(`training.js ended with ${String(code)}`))),
  ]);
  if (app.pid === undefined) throw new Error('training.js did not start');
  return {
    url,
    pid: app.pid,
    close: async () => {
      app.kill('SIGTERM');
      await gone;
    },
  };
}

async function readUrl(lines: AsyncIterable<string>): Promise<string> {
  for await (const line of lines) {
    const found = /http:\/\/127\.0\.0\.1:\d+\/#\S+/.exec(line);
    if (found) return found[0];
  }
  throw new Error('training.js printed no address');
}
