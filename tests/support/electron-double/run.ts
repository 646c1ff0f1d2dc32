import './register.ts';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, becomeReady, theBrowser } from './app.ts';
import { electron } from './electron.ts';
import { calls } from './report.ts';
import { sessionBehind } from './session.ts';

/** `node run.ts [switches] <main bundle> [arguments]`: runs the app's main, with a line to the test. */
const [folder = ''] = process.argv.slice(2).filter((word) => !word.startsWith('-'));

interface Question {
  readonly id: number;
  readonly source: string;
  readonly arg: unknown;
}

/** What a test's function gets: Electron's names, and what the double wrote down. */
const insight = { ...electron, calls, sessionBehind, theBrowser };
export type Insight = typeof insight;

type Ask = (inside: object, arg: unknown) => unknown;

/** Read once: what is asked a thousand times must not look like something that main keeps. */
const asks = new Map<string, Ask>();

async function answer({ id, source, arg }: Question): Promise<void> {
  try {
    // The test's own function, by its source.
    const ask = asks.get(source) ?? ((0, eval)(`(${source})`) as Ask);
    asks.set(source, ask);
    process.send?.({ id, value: await ask(insight, arg) });
  } catch (error) {
    process.send?.({ id, error: String(error) });
  }
}

process.on('message', (question) => {
  // The test's side of the double sends these and nothing else.
  void answer(question as Question);
});
process.once('disconnect', () => app.exit(0));

// Electron's own arguments: the program, its switches, the app, the rest.
process.argv.splice(1, 1);
process.execPath = path.resolve(import.meta.dirname, 'electron');
await import(pathToFileURL(path.resolve(folder)).href);
// Electron hears of it from when its message loop is there, after the app's program has been read.
process.on('SIGTERM', () => app.quit());
await becomeReady();
