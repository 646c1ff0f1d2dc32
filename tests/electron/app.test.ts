import { describe, expect, test } from 'vitest';
import { createMachine } from '#electron/app.ts';
import { practiceInstitution } from '#electron/services/institutions.ts';
import type { WirePush } from '#shared/contract/wire.ts';
import { done, fail } from '#shared/outcome.ts';
import { visitLimits } from '#shared/settings.ts';
import { createFakeLog } from '#tests/support/fake-log.ts';
import { createFakeNetwork } from '#tests/support/fake-network.ts';
import {
  createFakePortal,
  faultyPersonalId,
  fakePerson,
  fakeTime,
} from '#tests/support/fake-portal.ts';
import { emptySeat, fakeStaff } from '#tests/support/fake-staff.ts';
import { openSignedIn, openVisit } from './handlers/given.ts';

const signIn = { to: 'visit', method: 'account.signIn', input: fakePerson };
const ended = fail('visit-ended', {});

describe('a machine', () => {
  function openMachine() {
    const pushes: WirePush[] = [];
    const ends: string[] = [];
    const portal = createFakePortal();
    const network = createFakeNetwork();
    const machine = createMachine({
      product: 'kiosk',
      institution: practiceInstitution(),
      limits: visitLimits.parse({}),
      language: 'ja',
      portal,
      network,
      clock: () => fakeTime,
      hasNetwork: () => true,
      opening: () => undefined,
      every: () => () => undefined,
      log: createFakeLog(),
      endVisit: async ({ reason }) => void ends.push(reason),
      print: async (paper) => fail('printer-missing', { paper }),
      staff: fakeStaff({ seat: { ...emptySeat, isStaff: () => true } }),
    });
    machine.onPush((push) => void pushes.push(push));
    const call = (method: string, input: object = {}) =>
      machine.serve({ to: 'machine', method: `machine.${method}`, input });
    return { machine, portal, network, pushes, ends, call };
  }

  test('says hello once the portal was asked', async () => {
    const { call } = openMachine();
    expect(await call('hello')).toMatchObject({
      ok: true,
      value: {
        product: 'kiosk',
        institution: { id: 'osaka-university' },
        limits: { idleSeconds: 60 },
        state: { network: 'on', portal: { reach: 'up' } },
      },
    });
  });

  test('announces what has changed, and the receipt of the visit before', async () => {
    const { machine, pushes, call } = openMachine();
    await call('hello');
    await call('check');
    machine.announce({
      endedAt: new Date(fakeTime).toISOString(),
      reason: 'idle',
      portalSession: 'ended',
      memory: 'processes-gone',
    });
    const networks = ['on', 'off'].map((network) => ({ push: 'state', value: { network } }));
    const receipt = { push: 'receipt', value: { reason: 'idle' } };
    expect(pushes).toMatchObject([...networks, receipt]);
  });

  test('passes on why a visit ends', async () => {
    const { ends, call } = openMachine();
    expect(await call('endVisit', { reason: 'next-person' })).toEqual(done({}));
    expect(await call('endVisit', { reason: 'trouble' })).toEqual(fail('bad-request', {}));
    expect(ends).toEqual(['next-person']);
  });

  test('has the network asked when a visitor begins, and tells it when the visit is over', async () => {
    const { machine, network, call } = openMachine();
    await call('hello');
    network.calls.length = 0;
    expect(await call('tellVisit', { isOn: true })).toEqual(done({}));
    expect(await call('tellVisit', { isOn: false })).toEqual(done({}));
    machine.visitEnded();
    expect(network.calls).toEqual(['visit', 'check', 'no visit', 'no visit']);
  });

  test('tells staff what it sees of the world, with the evidence', async () => {
    const { machine, call } = openMachine();
    await call('hello');
    const seen = await machine.serve({ to: 'machine', method: 'staff.look', input: {} });
    expect(seen).toMatchObject({
      ok: true,
      value: {
        portal: { reach: 'up', host: 'portal.example.jp' },
        network: { verdict: 'on' },
        wrong: [],
      },
    });
  });

  test('closes its way to the portal and its watch over the network with itself', () => {
    const { machine, portal, network } = openMachine();
    machine.close();
    expect([portal.calls.at(-1), network.calls.at(-1)]).toEqual(['close', 'close']);
  });
});

describe('a visit that ends', () => {
  test('where nobody had signed in has no session to end', async () => {
    const { visit, portal } = openVisit();
    expect(await visit.close()).toBe('none');
    expect(portal.calls).toEqual(['close']);
  });

  test('signs out, once, however often it is closed', async () => {
    const { visit, portal } = await openSignedIn();
    expect(await Promise.all([visit.close(), visit.close()])).toEqual(['ended', 'ended']);
    expect(await visit.close()).toBe('ended');
    expect(portal.calls).toEqual(['signOut', 'close']);
  });

  test('says that it does not know when the portal is silent', async () => {
    const { visit } = await openSignedIn({ signOut: async () => false });
    expect(await visit.close()).toBe('unknown');
  });

  test('says so also of a session that was left before', async () => {
    let signOuts = 0;
    const { account, visit } = await openSignedIn({
      signOut: async () => (signOuts += 1) > 1,
    });
    await account.signIn(fakePerson);
    expect(await visit.close()).toBe('unknown');
    expect(signOuts).toBe(2);
  });

  test('does not know either after a fault, which is logged', async () => {
    const { visit, log } = await openSignedIn({
      signOut: () => Promise.reject(new TypeError('a bug')),
    });
    expect(await visit.close()).toBe('unknown');
    expect(log.events).toMatchObject([{ name: 'fault', method: 'visit.close', kind: 'TypeError' }]);
  });

  test('answers every later call with its end', async () => {
    const { visit, portal } = await openSignedIn();
    await visit.close();
    portal.calls.length = 0;
    expect(await visit.serve(signIn)).toEqual(ended);
    expect(await visit.serve('nonsense')).toEqual(ended);
    expect(portal.calls).toEqual([]);
  });

  test('leaves a call under way at once, though the portal never answers', async () => {
    const never = () => new Promise<never>(() => undefined);
    const { visit, mfa } = await openSignedIn({ beginEnrolment: never });
    const begun = mfa.begin({});
    expect(await visit.close()).toBe('ended');
    expect(await begun).toEqual(ended);
  });

  test('ends the session of a sign-in that was still under way', async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const { visit, portal } = openVisit({
      async signIn() {
        await promise;
        return done({ session: { token: 'late' }, progress: { state: 'signed-in' } });
      },
    });
    const late = visit.serve(signIn);
    const closing = visit.close();
    expect(await late).toEqual(ended);
    resolve(undefined);
    expect(await closing).toBe('ended');
    expect(portal.calls).toEqual(['signIn', 'signOut', 'close']);
  });
});

test('a fault in a call is logged once, without what was typed', async () => {
  const { visit, log } = openVisit();
  const input = { ...fakePerson, personalId: faultyPersonalId };
  const outcome = await visit.serve({ ...signIn, input });
  expect(log.events).toMatchObject([{ name: 'fault', method: 'account.signIn' }]);
  expect(outcome).toEqual(fail('internal', { incident: String(log.events[0]?.['incident']) }));
  expect(JSON.stringify(log.events)).not.toContain(fakePerson.password);
});
