import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { readGiven } from './conformance/given.ts';
import { createPasswordFile, passwordFileName } from './conformance/kept.ts';
import { mailReader } from './conformance/mail.ts';
import { runConformance, type ConformanceOptions } from './conformance/open-run.ts';
import { openPractice } from './conformance/practice.ts';
import { reportOf } from './conformance/report.ts';
import type { Result } from './conformance/run.ts';
import { complaintOf, createWire } from './conformance/wire.ts';

/** `npm run conformance`: whether a portal keeps the rules of resources/portal-api.md. */
const usage = `npm run conformance -- --url <https://portal…> --accounts <file> --kiosk-code <code>
npm run conformance -- --practice [--institution <name>]

The code registers the suite as a kiosk; a second one (--kiosk-code once more) lets it try two kiosks.
The accounts file is described in resources/portal-api.md, “Checking a portal”.`;

const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    accounts: { type: 'string' },
    'kiosk-code': { type: 'string', multiple: true },
    practice: { type: 'boolean' },
    institution: { type: 'string' },
  },
});

/** Says each result as it comes, so that nobody waits before a still screen. */
function say(result: Result): void {
  const words = { held: 'held    ', broken: 'BROKEN  ', 'not-made': 'not made' };
  console.log(`  ${words[result.verdict]}  ${result.id}`);
}

async function waitOpenly(seconds: number): Promise<void> {
  if (seconds > 10) console.log(`  (waiting ${seconds} seconds: the rule is about time)`);
  await pause(seconds * 1_000, undefined, { signal: stop.signal });
}

const stop = new AbortController();

/** The first signal ends the run tidily; the second one ends the process, as usual. */
function stopOnSignal(): void {
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => {
      console.log(
        '  Stopping: passwords are put back and sessions ended. Once more stops at once.',
      );
      stop.abort();
    });
  }
}

async function run(options: ConformanceOptions): Promise<number> {
  await reach(options.url);
  stopOnSignal();
  const report = await runConformance({ ...options, onResult: say, stop: stop.signal });
  console.log(`\n${reportOf(report)}`);
  if (report.results.some(({ verdict }) => verdict === 'broken')) return 1;
  return stop.signal.aborted ? 2 : 0;
}

/** A portal that is not there breaks no rule: the run ends before it begins. */
async function reach(url: string): Promise<void> {
  // Without a proof it is refused; that it answers is enough.
  const status = createWire(new URL(url))({ verb: 'GET', path: '/v1/status' });
  await status.catch((cause: unknown) => {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${url} can’t be reached: ${why}`, { cause });
  });
}

async function main(): Promise<number> {
  if (values.practice) {
    const practice = await openPractice({ institution: values.institution });
    return run(practice.options).finally(practice.close);
  }
  const { url, accounts: file, 'kiosk-code': kioskCodes } = values;
  if (url === undefined || file === undefined || !kioskCodes) throw new Error(usage);
  const complaint = complaintOf(url);
  if (complaint !== undefined) throw new Error(complaint);
  const { accounts, profile, folder } = readGiven(file, url);
  const passwordFile = createPasswordFile(passwordFileName(file, new Date()));
  const mail = accounts.mail && { readMail: mailReader(accounts.mail, folder) };
  return run({ url, accounts, profile, kioskCodes, wait: waitOpenly, passwordFile, ...mail });
}

process.exitCode = await main().catch((trouble: unknown) => {
  console.error(trouble instanceof Error ? trouble.message : trouble);
  return 2;
});
