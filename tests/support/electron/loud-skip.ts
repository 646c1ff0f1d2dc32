import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Says at the end, where nobody can miss it, what was not run on real Electron. */
// eslint-disable-next-line no-restricted-exports -- what Playwright takes for a reporter
export default class LoudSkip implements Reporter {
  readonly #skipped: string[] = [];

  onTestEnd(test: TestCase, { status }: TestResult): void {
    if (status !== 'skipped') return;
    const reason = test.annotations.find(({ type }) => type === 'skip')?.description;
    this.#skipped.push(`${test.title}: ${reason ?? 'no reason given'}`);
  }

  onEnd(): void {
    if (this.#skipped.length === 0) return;
    const bar = '!'.repeat(80);
    const rows = this.#skipped.map((row) => `  ${row}`).join('\n');
    console.log(`\n${bar}\n${this.#skipped.length} TESTS DID NOT RUN\n${rows}\n${bar}`);
  }

  printsToStdio(): boolean {
    return true;
  }
}
