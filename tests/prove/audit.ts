import { isWell, killAgainAndAgain } from '#tests/support/audit/killed.ts';
import { nameFiles } from '#tests/support/audit/naming.ts';
import { changeBytes, cutTails, makeSample, type Tried } from '#tests/support/audit/tampering.ts';
import { traceAppends } from '#tests/support/audit/traced.ts';

/**
 * The audit log: programs killed while they append, the syncs that the kernel sees, and every byte,
 * every length and every name of a sample changed: `npm run prove -- audit`.
 */
export async function prove(): Promise<void> {
  const isProven = [proveSyncs(), await proveKills(), await proveTampering()];
  if (isProven.includes(false)) process.exitCode = 1;
}

function proveSyncs(): boolean {
  const { lines, syncs, early } = traceAppends(500);
  console.log(`strace: ${lines} lines appended, ${syncs} fdatasync, ${early} told too early`);
  return early === 0 && syncs >= lines;
}

async function proveKills(): Promise<boolean> {
  const { runs, verdict } = await killAgainAndAgain({ times: 20, lines: 10_000 });
  console.log('kill -9   told on disk   whole lines there   bytes of half a line');
  for (const [at, run] of runs.entries()) {
    const cells = [
      `${at + 1}`.padStart(7),
      `${run.told}`.padStart(14),
      `${run.there}`.padStart(19),
    ];
    console.log(`${cells.join(' ')} ${`${run.half}`.padStart(22)}${isWell(run) ? '' : '  AMISS'}`);
  }
  const { vouched, isWhole, files } = verdict;
  const chain = isWhole ? 'whole' : 'BROKEN';
  console.log(`the chain of ${vouched.upTo} lines in ${files} files is ${chain}`);
  return isWhole && runs.every(isWell);
}

async function proveTampering(): Promise<boolean> {
  const sample = await makeSample();
  const { lines, bytes, files } = sample;
  console.log(`a sample of ${lines} lines, ${bytes} bytes, ${files.length} files:`);
  const changed = await changeBytes(sample, { step: 1, ways: 3 });
  const cut = await cutTails(sample, 1);
  const named = await nameFiles(sample);
  sample.remove();
  tell('bytes changed or taken out', changed);
  tell('tails cut', cut);
  tell('files renamed, copied or made up', named);
  return changed.missed.length + cut.missed.length + named.missed.length === 0;
}

function tell(what: string, { tried, missed }: Tried): void {
  console.log(`  ${tried} ${what}, each found at its line but ${missed.length}`);
  for (const one of missed.slice(0, 5))
    console.log(`    ${one.what}: ${JSON.stringify(one.verdict)}`);
}
