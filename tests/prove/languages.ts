import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { languages } from '#shared/languages.ts';

/** The stories that are told in several languages, and the one that changes it on every screen. */
const stories = ['languages', 'language', 'first-login', 'password', 'smaller-tasks', 'tree'];
const report = 'test-results/languages.json';

/** What of Playwright's report is read; suites stand inside one another. */
const spec = z.object({
  title: z.string(),
  file: z.string(),
  ok: z.boolean(),
  tests: z.array(
    z.object({
      annotations: z.array(z.object({ type: z.string(), description: z.string().optional() })),
      results: z.array(z.object({ duration: z.number() })),
    }),
  ),
});
type Spec = z.infer<typeof spec>;
interface Suite {
  readonly specs?: readonly Spec[] | undefined;
  readonly suites?: readonly Suite[] | undefined;
}
const suite: z.ZodType<Suite> = z.object({
  specs: z.array(spec).optional(),
  suites: z.array(z.lazy(() => suite)).optional(),
});

/**
 * Every story of every wizard in every language, and the language changed on every screen of each:
 * `npm run prove -- languages [names of stories]`. Build the practice app first.
 */
export async function prove(): Promise<void> {
  const begun = performance.now();
  const wished = process.argv.slice(3);
  const chosen = stories.filter((name) => wished.length === 0 || wished.includes(name));
  rmSync(report, { force: true });
  const child = spawn(process.execPath, wordsFor(chosen), {
    stdio: 'inherit',
    env: { ...process.env, STORY_LANGUAGES: 'all', PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  });
  await once(child, 'exit');
  const { suites } = z.object({ suites: z.array(suite) }).parse(JSON.parse(read()));
  const told = suites.flatMap(specsOf);
  for (const name of chosen) tell(name, told);
  const minutes = ((performance.now() - begun) / 60_000).toFixed(1);
  console.log(`${languages.length} languages, ${told.length} stories told in ${minutes} minutes`);
  if (child.exitCode !== 0) process.exitCode = 1;
}

function wordsFor(names: readonly string[]): readonly string[] {
  const files = names.map((name) => `stories/${name}.spec.ts`);
  const program = 'node_modules/@playwright/test/cli.js';
  return [program, 'test', ...files, '--project', 'browser-door', '--reporter', 'list,json'];
}

function read(): string {
  return readFileSync(report, 'utf8');
}

function specsOf({ specs = [], suites = [] }: Suite): readonly Spec[] {
  return [...specs, ...suites.flatMap(specsOf)];
}

/** One line for one file: stories, screens, minutes of all together, and what was not finished. */
function tell(name: string, told: readonly Spec[]): void {
  const own = told.filter(({ file }) => file.endsWith(`stories/${name}.spec.ts`));
  const tests = own.flatMap((one) => one.tests);
  const screens = sum(tests.flatMap((one) => one.annotations).map((note) => screensOf(note)));
  const spent = sum(tests.flatMap(({ results }) => results.map(({ duration }) => duration)));
  const minutes = (spent / 60_000).toFixed(1);
  console.log(`${name.padEnd(14)} ${own.length} stories, ${screens} screens, ${minutes} minutes`);
  for (const { title } of own.filter(({ ok }) => !ok)) console.log(`  NOT FINISHED: ${title}`);
}

function screensOf({
  type,
  description = '0',
}: {
  type: string;
  description?: string | undefined;
}) {
  return type === 'screens' ? Number(description) : 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
