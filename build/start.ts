import { spawn, type ChildProcess } from 'node:child_process';
import { parseArgs } from 'node:util';
import open from 'open';
import { buildIfDue } from './starting/fresh.ts';
import { institutionWords } from './starting/institution.ts';
import { browser, planStart, type Facts, type Plan } from './starting/plan.ts';
import { untilItEnds } from './starting/run.ts';
import { findRuntime, hasDisplay, isRoot } from './starting/runtime.ts';

/** `npm start`: the practice app, in a window where that can be, else in the browser. */
const options = {
  browser: { type: 'boolean', default: false },
  'no-open': { type: 'boolean', default: false },
  port: { type: 'string', default: '0' },
  institution: { type: 'string' },
} as const;
type Options = ReturnType<typeof readOptions>;

/** A window that is gone sooner has not been used: it could not be opened. */
const openedMs = 5_000;

function readOptions() {
  const { values } = parseArgs({ options });
  return { ...values, words: institutionWords(values.institution) };
}

function say(line: string): void {
  console.log(line);
}

function gatherFacts(given: Options): Facts {
  return {
    wantsBrowser: given.browser,
    opensNothing: given['no-open'],
    hasRuntime: findRuntime() !== undefined,
    hasDisplay: hasDisplay(),
    isRoot: isRoot(),
  };
}

async function run(plan: Plan, facts: Facts, given: Options): Promise<number> {
  if (plan.open === 'browser') return runInBrowser(plan, given);
  const runtime = plan.fetchFirst ? await fetchFirst() : findRuntime();
  const because = runtime
    ? 'the window could not be opened'
    : 'the Electron runtime is not here and can’t be fetched';
  if (runtime) {
    const began = performance.now();
    const code = await runInWindow(runtime, given);
    if (code === 0 || performance.now() - began > openedMs) return code;
  }
  return run(browser(facts, because), facts, given);
}

async function fetchFirst(): Promise<string | undefined> {
  const { fetchRuntime } = await import('./starting/fetch-runtime.ts');
  return fetchRuntime(say);
}

function runInWindow(runtime: string, { words }: Options): Promise<number> {
  say('Genkan Practice opens in a window. Nothing real is changed. Stop with Ctrl+C.');
  return untilItEnds(spawn(runtime, ['out/practice', ...words], { stdio: 'inherit' }));
}

function runInBrowser(plan: Plan & { open: 'browser' }, given: Options): Promise<number> {
  if (plan.because) say(`Opening in the browser: ${plan.because}.`);
  const words = ['out/practice/training.js', '--port', given.port, ...given.words];
  const server = spawn(process.execPath, words, {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  if (plan.opensPage) openPageOf(server);
  return untilItEnds(server);
}

/** The server tells its address once it stands. Where no browser is found, the printed one is left. */
function openPageOf(server: ChildProcess): void {
  server.once('message', (address) => {
    if (typeof address === 'string') void open(address).catch(() => undefined);
  });
}

async function start(): Promise<number> {
  const given = readOptions();
  if (!buildIfDue('practice', say)) return 1;
  const facts = gatherFacts(given);
  return run(planStart(facts), facts, given);
}

process.exitCode = await start().catch((trouble: unknown) => {
  console.error(trouble instanceof Error ? trouble.message : trouble);
  return 1;
});
