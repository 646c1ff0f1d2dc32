import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { auditedLog } from '#electron/services/audit/audited-log.ts';
import { doorRecord } from '#electron/services/audit/door-record.ts';
import { networkRecord } from '#electron/services/audit/network-record.ts';
import { markRefused, takeRefused } from '#electron/services/audit/refused-arguments.ts';
import { openVisitRecord } from '#electron/services/audit/visit-record.ts';
import { done, fail } from '#shared/outcome.ts';
import { createFakeAudit } from '#tests/support/fake-audit.ts';
import { createFakeLog } from '#tests/support/fake-log.ts';
import type { MachineState } from '#shared/contract/machine.ts';

const up: MachineState = {
  network: 'unknown',
  portal: {
    ...{ reach: 'up', signIn: true, registration: true, mfa: true, release: true },
    ...{ endOtherSessions: true, checkedAt: '2026-11-28T07:08:00Z' },
  },
};
const end = { reason: 'end', portalSession: 'ended', memory: 'processes-gone' } as const;

test('a visit begins with its first call and is one random number to its end', async () => {
  const audit = createFakeAudit();
  const record = openVisitRecord(audit);
  record.step({ call: 'account.signIn', code: 'done' });
  record.print('slip', done({}));
  record.print('sheet', fail('printer-jammed', { paper: 'sheet' }));
  await record.end(end);
  const visit = audit.said[0]?.['visit'];
  expect(visit).toMatch(/^[0-9a-f]{12}$/);
  expect(audit.said).toEqual([
    { event: 'session_created', visit },
    { event: 'authn_login_success', visit, by: 'password' },
    { event: 'visit_print', visit, paper: 'slip', code: 'done' },
    { event: 'visit_print', visit, paper: 'sheet', code: 'printer-jammed' },
    { event: 'session_expired', visit, ...end },
  ]);
});

test('a page in front of which nobody has done anything leaves nothing, a late step neither', async () => {
  const audit = createFakeAudit();
  const record = openVisitRecord(audit);
  await record.end(end);
  record.step({ call: 'account.signIn', code: 'done' });
  expect(audit.said).toEqual([]);
});

test('a page that floods is cut off after 500 lines, and that is said once', async () => {
  const audit = createFakeAudit();
  const record = openVisitRecord(audit);
  for (let call = 0; call < 2_000; call += 1) record.step({ call: 'mfa.begin', code: 'done' });
  await record.end(end);
  expect(audit.said).toHaveLength(503);
  expect(audit.said.at(-2)).toMatchObject({ event: 'excess_rate_limit_exceeded', what: 'visit' });
});

test('the door tells of strangers and unfit requests, twenty in an hour', () => {
  const audit = createFakeAudit();
  let now = 0;
  const tell = doorRecord(audit, () => now);
  tell('stranger');
  for (let call = 0; call < 100; call += 1) tell('unfit');
  expect(audit.said).toHaveLength(21);
  expect(audit.said.at(-1)).toEqual({ event: 'excess_rate_limit_exceeded', what: 'door' });
  now = 3_600_000;
  tell('stranger');
  expect(audit.said.at(-1)).toEqual({ event: 'authz_fail', door: 'machine' });
});

test('a clock that is set back does not make the door silent', () => {
  const audit = createFakeAudit();
  let now = 90_000_000;
  const tell = doorRecord(audit, () => now);
  for (let call = 0; call < 100; call += 1) tell('unfit');
  now = 0;
  tell('stranger');
  expect(audit.said.at(-1)).toEqual({ event: 'authz_fail', door: 'machine' });
});

test('faults and crashes go from the plain log into this one, by number and kind', () => {
  const audit = createFakeAudit();
  const plain = createFakeLog();
  const log = auditedLog(plain, audit);
  log.event('fault', { incident: 'c0ffee00', method: 'x', kind: 'Error', at: 'somewhere' });
  log.event('pair-broken', { shown: true, kind: 'crash' });
  log.event('pair-not-ready', { trouble: 'Error' });
  expect(audit.said).toEqual([
    { event: 'sys_fault', incident: 'c0ffee00' },
    { event: 'sys_crash', what: 'pair' },
    { event: 'sys_crash', what: 'pair-start' },
  ]);
  expect(plain.events).toHaveLength(3);
});

test('the verdict on the network is told when it changes', () => {
  const audit = createFakeAudit();
  const hear = networkRecord(audit);
  for (const network of ['unknown', 'on', 'on', 'off'] as const) {
    hear({ push: 'state', value: { ...up, network } });
  }
  expect(audit.said.map(({ verdict }) => verdict)).toEqual(['on', 'off']);
});

test('a revoked kiosk is told once, a changed key each time', () => {
  const audit = createFakeAudit();
  const hear = networkRecord(audit);
  const revoked = { ...up, portal: { ...up.portal, reach: 'revoked' } };
  hear({ push: 'state', value: revoked });
  hear({ push: 'state', value: revoked });
  const log = auditedLog(createFakeLog(), audit);
  log.event('key-changed', { outcome: 'done' });
  log.event('key-changed', { outcome: 'portal-slow' });
  expect(audit.said).toEqual([
    { event: 'authn_token_revoked', by: 'portal' },
    { event: 'authn_token_created', because: 'rotation' },
  ]);
});

test('a refused argument is told at the next start, by its name', async () => {
  const state = mkdtempSync(path.join(tmpdir(), 'genkan-refused-'));
  const folder = path.join(state, 'audit');
  markRefused(folder, '--remote-debugging-port');
  markRefused(folder, '--Password is 1234');
  const left = readFileSync(path.join(folder, 'refused-arguments'), 'utf8');
  expect(left).toBe('--remote-debugging-port\n--other\n');
  for (let start = 0; start < 200; start += 1) markRefused(folder, '--inspect');
  const audit = createFakeAudit();
  await takeRefused(folder, audit);
  expect(audit.said.slice(0, 3)).toEqual([
    { event: 'malicious_extraneous', argument: '--remote-debugging-port' },
    { event: 'malicious_extraneous', argument: '--other' },
    { event: 'malicious_extraneous', argument: '--inspect' },
  ]);
  expect(audit.said.length).toBeLessThan(120);
  expect(readdirSync(folder)).toEqual([]);
  rmSync(state, { recursive: true });
});

test('while the log can’t be written the marks stay, and are told once when it can', async () => {
  const state = mkdtempSync(path.join(tmpdir(), 'genkan-refused-'));
  const folder = path.join(state, 'audit');
  markRefused(folder, '--inspect');
  const audit = createFakeAudit();
  await takeRefused(folder, { ...audit, isWriting: () => false });
  expect([audit.said, readdirSync(folder)]).toEqual([[], ['refused-arguments']]);
  for (let minute = 0; minute < 2; minute += 1) await takeRefused(folder, audit);
  expect(audit.said).toEqual([{ event: 'malicious_extraneous', argument: '--inspect' }]);
  expect(readdirSync(folder)).toEqual([]);
  rmSync(state, { recursive: true });
});

test('somebody else, such as root, leaves no folder that the kiosk could not write to', () => {
  const state = mkdtempSync(path.join(tmpdir(), 'genkan-refused-'));
  const other = statSync(state).uid + 1;
  markRefused(path.join(state, 'audit'), '--inspect', other);
  expect(readdirSync(state)).toEqual([]);
  rmSync(state, { recursive: true });
});
