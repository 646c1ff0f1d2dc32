import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { observations } from '#build/conformance/observations.ts';
import { runConformance } from '#build/conformance/open-run.ts';
import { openPractice } from '#build/conformance/practice.ts';
import { countOf, reportOf, type Report } from '#build/conformance/report.ts';
import { checks } from '#build/conformance/checks.ts';
import { usualInstitution } from '#electron/services/institutions.ts';
import { endpoints } from '#electron/portal/contract.ts';
import type { Fault } from '#tests/support/conformance/fault.ts';
import { is } from '#tests/support/conformance/fault.ts';
import { faults } from '#tests/support/conformance/faults.ts';
import { provenHeaders } from '#tests/support/portal/prove.ts';
import { lineOn, runWith } from '#tests/support/conformance/run-with.ts';

const named = (breaks: string): Fault => {
  const fault = faults.find((one) => one.breaks === breaks);
  if (!fault) throw new Error(`No fault breaks ${breaks}`);
  return fault;
};
const brokenIn = ({ results }: Report) =>
  results.filter(({ verdict }) => verdict === 'broken').map(({ id }) => id);

describe('the practice portal', () => {
  test('keeps every rule that can be checked there, and every call is driven', async () => {
    const calls = new Set<string>();
    const watch: Fault = {
      name: 'none',
      breaks: 'none',
      plant: () => (asked, send) => {
        for (const [name] of Object.entries(endpoints)) {
          // The keys of the table are the endpoints' names; Object.entries forgets that.
          if (is(name as keyof typeof endpoints, asked)) calls.add(name);
        }
        return send(asked);
      },
    };
    const report = await runWith(watch);
    expect(brokenIn(report)).toEqual([]);
    expect(report.results).toHaveLength(observations.length + checks.length);
    // The usual profile has passwords on its slips, and what it has no rule for is not made.
    expect(Object.keys(endpoints).filter((name) => !calls.has(name))).toEqual(['activate']);
    const notMade = report.results.filter(({ verdict }) => verdict === 'not-made');
    expect(notMade.map(({ id }) => id)).toEqual([
      'activation-wrong',
      'password-bytes',
      'password-classes',
      'password-min-age',
      'password-history',
      'activation-used',
      'release-absent',
    ]);
  });
});

describe('a portal that breaks a rule', () => {
  test.each([
    'reply-date',
    'proof-once',
    'proof-hash',
    'session-bearer',
    'never-arrived',
    'sign-out',
    'proof-for-one-change',
    'password-forbidden',
    'mail-old-link',
  ])('%s is named by the report', async (breaks) => {
    const fault = named(breaks);
    const report = await runWith(fault);
    expect(lineOn(fault, report)).toMatch(`BROKEN ${breaks}: `);
    // One fault is not told as twenty.
    expect(brokenIn(report).length).toBeLessThanOrEqual(8);
  });

  test('gets a report that somebody can act on who has never seen the code', async () => {
    const report = await runWith(named('problem-status'));
    const text = reportOf(report);
    expect(text).toContain(
      [
        'BROKEN problem-status',
        '  the rule  The status in a refusal’s body is the status of the reply, and the one of its code.',
        '  request   POST /v1/sessions (and ',
      ].join('\n'),
    );
    expect(text).toContain('  expected  401 in the body too\n  came      400 in the body\n');
    expect(text).toContain('  read      resources/portal-api.md, “Transport”');
    expect(text.split('\n').at(-1)).toBe(countOf(report.results));
    expect(text).toMatch(/\d+ rules held, \d+ broken, \d+ not made$/);
  });
});

test('what can’t be checked is not made, never held', async () => {
  const { options, close } = await openPractice();
  const accounts = { ...options.accounts, people: { spares: [] } };
  const report = await runConformance({ ...options, accounts }).finally(close);
  const { results } = report;
  const idle = results.filter(({ verdict }) => verdict === 'not-made');
  expect(brokenIn(report)).toEqual([]);
  expect(idle.length).toBeGreaterThan(50);
  expect(reportOf(report)).toContain('the accounts file names no student');
});

test('where earlier passwords are refused, the report says whose password is another', async () => {
  const base = usualInstitution();
  const institution = { ...base, password: { ...base.password, history: 3 } };
  const report = await runWith(undefined, institution);
  expect(brokenIn(report)).toEqual([]);
  expect(report.results).toContainEqual(
    expect.objectContaining({ id: 'password-history', verdict: 'held' }),
  );
  expect(report.left.join('\n')).toMatch(
    /\(student\) has another password now: the old one was not taken back \(password-refused\)/,
  );
});

test('passwords are put back, and what is left is said', async () => {
  const { options, close, world } = await openPractice();
  const report = await runConformance(options);
  const { student, newStudent } = options.accounts.people;
  const signIn = async (personalId = '', password = '') => {
    const request = { verb: 'POST', path: '/v1/sessions' };
    const { status } = await fetch(`http://${world.host}/v1/sessions`, {
      method: 'POST',
      headers: {
        ...(await provenHeaders(world.identity.prove, request)),
        'Content-Type': 'application/json',
        'Idempotency-Key': `key-${personalId}-1`,
      },
      body: JSON.stringify({ personalId, password }),
    });
    return status;
  };
  expect(await signIn(student?.personalId, student?.password)).toBe(201);
  expect(report.left.join('\n')).toContain(`${newStudent?.personalId} (newStudent) is registered`);
  await close();
});

describe('the command', () => {
  const run = (...words: string[]) =>
    spawnSync(process.execPath, ['build/conformance.ts', ...words], { encoding: 'utf8' });

  const at = (url: string) => ['--url', url, '--kiosk-code', 'ABCD-EFGH', '--accounts'];

  test('says how it is called', () => {
    const { status, stderr } = run();
    expect(status).toBe(2);
    expect(stderr).toContain('--url <https://portal…> --accounts <file>');
  });

  test('sends nobody’s password without TLS', () => {
    const { status, stderr } = run(...at('http://portal.example.org'), 'none.json');
    expect(status).toBe(2);
    expect(stderr).toContain('has to begin with https://');
  });

  test('says that there is no portal instead of breaking every rule', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'genkan-'));
    const file = path.join(folder, 'accounts.json');
    // The port for discarding: nobody listens there.
    const portal = 'http://127.0.0.1:9';
    writeFileSync(file, JSON.stringify({ portal, institution: 'osaka-university', people: {} }));
    const { status, stderr } = run(...at(portal), file);
    rmSync(folder, { recursive: true });
    expect([status, stderr]).toEqual([2, expect.stringContaining('can’t be reached: ')]);
  });

  test('names the accounts file that it can’t read', () => {
    const { status, stderr } = run(...at('http://127.0.0.1:9'), 'none.json');
    expect([status, stderr]).toEqual([2, expect.stringContaining('none.json can’t be read')]);
  });

  test('is stopped tidily by a signal, and reports what it came to', async () => {
    const child = spawn(process.execPath, ['build/conformance.ts', '--practice']);
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (words: string) => {
      said += words;
      if (said.includes('password-forbidden') && !child.killed) child.kill('SIGTERM');
    });
    await once(child, 'close');
    expect(child.exitCode).toBe(2);
    expect(said).toMatch(/Stopping: .*\n[\s\S]* {4}the run was stopped\n/);
    expect(said).toMatch(/\d+ rules held, 0 broken, \d+ not made\n$/);
  });
});
