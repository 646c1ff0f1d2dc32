import { describe, expect, onTestFinished, test } from 'vitest';
import { done, fail, type Outcome } from '#shared/outcome.ts';
import { createHttpPortal } from '#electron/portal/http-portal.ts';
import type { EndpointName } from '#electron/portal/contract.ts';
import type { Portal } from '#electron/portal/portal.ts';
import { samples } from '#tests/support/portal/samples.ts';
import { openStubPortal, type StubPortal } from '#tests/support/portal/stub-portal.ts';
import {
  closedPort,
  switchedDial,
  type SwitchedDial,
} from '#tests/support/portal/switched-dial.ts';
import { proveAnything } from '#tests/support/portal/prove.ts';

const { token } = samples.session.request;
const session = { token };
const now = Date.UTC(2026, 4, 1, 9);

interface Opened {
  readonly portal: Portal;
  readonly stub: StubPortal;
  readonly dial: SwitchedDial;
}

async function open(): Promise<Opened> {
  const stub = await openStubPortal();
  const dial = switchedDial(stub.port);
  const portal = createHttpPortal({
    dial: dial.dial,
    host: 'portal.test',
    limits: { connectMs: 10_000, totalMs: 10_000, maxReplyBytes: 100_000 },
    prove: proveAnything,
    clock: () => 0,
    wait: async () => undefined,
  });
  stub.date.header = new Date(now).toUTCString();
  onTestFinished(async () => {
    portal.close();
    await stub.close();
  });
  return { portal, stub, dial };
}

const signedIn = { state: 'signed-in' };
/** A sample reply with the portal's clock. */
const timed = (name: EndpointName) => ({ ...samples[name].reply, portalTime: now });
/** Every function but signing out and settling, and what it makes of the sample reply. */
const calls: readonly {
  readonly name: string;
  readonly call: (portal: Portal) => Promise<Outcome<unknown>>;
  readonly value: unknown;
}[] = [
  { name: 'status', call: (portal) => portal.status(), value: timed('status') },
  {
    name: 'signIn',
    call: (portal) => portal.signIn('u000001a', 'secret'),
    value: { session, progress: signedIn },
  },
  {
    name: 'activate',
    call: (portal) => portal.activate('u000001a', 'ABCD1234'),
    value: { session, progress: signedIn },
  },
  { name: 'giveCode', call: (portal) => portal.giveCode(session, '123456'), value: signedIn },
  {
    name: 'giveReleaseCode',
    call: (portal) => portal.giveReleaseCode(session, '4711'),
    value: signedIn,
  },
  { name: 'chooseRole', call: (portal) => portal.chooseRole(session, 'r1'), value: signedIn },
  { name: 'prove', call: (portal) => portal.prove(session, 'secret'), value: {} },
  { name: 'account', call: (portal) => portal.account(session), value: timed('account') },
  {
    name: 'changePassword',
    call: (portal) =>
      portal.changePassword(session, { newPassword: 'another', endOtherSessions: true }),
    value: samples.changePassword.reply,
  },
  {
    name: 'register',
    call: (portal) => portal.register(session, { newPassword: 'another', extension: '1234' }),
    value: timed('register'),
  },
  {
    name: 'mailState',
    call: (portal) => portal.mailState('a-status-number-1'),
    value: timed('mailState'),
  },
  {
    name: 'resendMail',
    call: (portal) => portal.resendMail('a-status-number-1'),
    value: timed('resendMail'),
  },
  {
    name: 'changeEmail',
    call: (portal) => portal.changeEmail(session, 'taro@example.ac.jp'),
    value: timed('changeEmail'),
  },
  {
    name: 'changeExtension',
    call: (portal) => portal.changeExtension(session, '1234'),
    value: timed('changeExtension'),
  },
  {
    name: 'beginEnrolment',
    call: (portal) => portal.beginEnrolment(session),
    value: timed('beginEnrolment'),
  },
  {
    name: 'checkEnrolment',
    call: (portal) => portal.checkEnrolment(session, 'enrolment-1', '123456'),
    value: { accepted: true, portalTime: now },
  },
  {
    name: 'completeEnrolment',
    call: (portal) => portal.completeEnrolment(session, 'enrolment-1', '4711'),
    value: samples.completeEnrolment.reply,
  },
  {
    name: 'completeEnrolment without a release code',
    call: (portal) => portal.completeEnrolment(session, 'enrolment-1'),
    value: samples.completeEnrolment.reply,
  },
  {
    name: 'release',
    call: (portal) => portal.release(session, '4711'),
    value: samples.release.reply,
  },
];

describe.each(calls)('$name', ({ call, value }) => {
  test('gives what the portal says', async () => {
    const { portal } = await open();
    expect(await call(portal)).toEqual(done(value));
  });

  test('ends in a failure while the portal is away, and works afterwards', async () => {
    const { portal, stub, dial } = await open();
    dial.port = await closedPort();
    expect(await call(portal)).toEqual(fail('portal-unreachable', { changed: 'no' }));
    dial.port = stub.port;
    expect(await call(portal)).toEqual(done(value));
  });
});

describe('checkEnrolment', () => {
  test('a wrong code is an answer with the portal’s time, so that it can be explained', async () => {
    const { portal, stub } = await open();
    stub.mood.checkEnrolment = { refuses: { code: 'code-refused' } };
    const checked = await portal.checkEnrolment(session, 'enrolment-1', '123456');
    expect(checked).toEqual(done({ accepted: false, portalTime: now }));
  });

  test('an old key is a failure', async () => {
    const { portal, stub } = await open();
    stub.mood.checkEnrolment = { refuses: { code: 'enrolment-expired' } };
    const checked = await portal.checkEnrolment(session, 'enrolment-1', '123456');
    expect(checked).toEqual(fail('mfa-key-expired', {}));
  });
});

describe('signOut', () => {
  const gone = { refuses: { code: 'session-required', status: 401 } } as const;

  test('is true when the portal says that it does not know the session', async () => {
    const { portal, stub } = await open();
    stub.mood.session = gone;
    expect(await portal.signOut(session)).toBe(true);
    expect(stub.heard.map(({ endpoint }) => endpoint)).toEqual(['signOut', 'session']);
  });

  test('asks also after a sign-out that went wrong', async () => {
    const { portal, stub } = await open();
    stub.mood.signOut = { how: 'cuts the connection' };
    stub.mood.session = gone;
    expect(await portal.signOut(session)).toBe(true);
  });

  test('tries once more while the session lives, and does not say that it is gone', async () => {
    const { portal, stub } = await open();
    expect(await portal.signOut(session)).toBe(false);
    expect(stub.done).toEqual(['signOut', 'signOut']);
  });

  test('is false where the portal does not answer', async () => {
    const { portal, stub } = await open();
    stub.mood.session = { how: 'answers 200 with a page' };
    expect(await portal.signOut(session)).toBe(false);
  });
});

test('close ends what is under way', async () => {
  const { portal, stub } = await open();
  stub.mood.account = { how: 'answers after the limit' };
  const account = portal.account(session);
  await expect.poll(() => stub.heard.length).toBe(1);
  portal.close();
  expect(await account).toEqual(fail('portal-unreachable', { changed: 'no' }));
  expect(stub.heard).toHaveLength(1);
});
