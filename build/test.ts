import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensurePackages, testPackages, thisComputer } from './system-packages.ts';
import { addUp, countEndToEnd, countUnit, lastLine, type Counts } from './test-counts.ts';

/** A program of node_modules, and where it leaves its report. */
interface Runner {
  readonly script: string;
  readonly words: readonly string[];
  readonly report: string;
  readonly count: (report: unknown) => Counts;
}

const unit: Runner = {
  script: 'node_modules/vitest/vitest.mjs',
  words: [
    ...['run', '--reporter=default', '--reporter=json'],
    '--outputFile.json=test-results/unit.json',
  ],
  report: 'test-results/unit.json',
  count: countUnit,
};
const endToEnd: Runner = {
  script: 'node_modules/@playwright/test/cli.js',
  words: ['test'],
  report: 'test-results/end-to-end.json',
  count: countEndToEnd,
};

/** Runs one program with this Node and gives back whether it ended well. */
function run(script: string, words: readonly string[]): boolean {
  return spawnSync(process.execPath, [script, ...words], { stdio: 'inherit' }).status === 0;
}

function counted({ script, words, report, count }: Runner): Counts {
  const endedWell = run(script, words);
  const counts = count(JSON.parse(readFileSync(report, 'utf8')));
  // A runner that ends badly without a failed test has failed itself.
  return endedWell || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

/** Whatever a gate kept from running is said where nobody can miss it; the runner named each test. */
function shout(left: readonly string[]): void {
  if (left.length === 0) return;
  const bar = '!'.repeat(80);
  const reasons = Map.groupBy(left, (name) => /\((?<reason>.*)\)$/.exec(name)?.groups?.['reason']);
  const rows = [...reasons].map(
    ([reason, names]) => `  ${names.length}: ${reason ?? names.join()}`,
  );
  console.log(`\n${bar}\n${left.length} TESTS DID NOT RUN\n${rows.join('\n')}\n${bar}`);
}

function main(): boolean {
  const trouble = ensurePackages(testPackages, thisComputer());
  if (trouble) {
    console.error(trouble);
    return false;
  }
  rmSync('test-results', { recursive: true, force: true });
  mkdirSync('test-results');
  if (!run('build/build.ts', ['kiosk', 'practice', 'gallery'])) return false;
  const total = addUp([counted(unit), counted(endToEnd)]);
  shout(total.left);
  console.log(lastLine(total));
  return total.failed === 0;
}

process.exitCode = main() ? 0 : 1;
