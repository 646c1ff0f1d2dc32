import { describe, expect, test } from 'vitest';
import type { HealthFacts } from '#electron/services/recovery/health.ts';
import { done, fail } from '#shared/outcome.ts';
import { createFakePortal, fakeTime } from '#tests/support/fake-portal.ts';
import { able, calm, checkedAt, openWatch, up } from './given-watch.ts';

describe('the state of the world outside', () => {
  test('is unknown at first and asked at once', async () => {
    const { watch, heard } = openWatch();
    expect(watch.state()).toMatchObject({ network: 'unknown', portal: { reach: 'away' } });
    await watch.known;
    expect(watch.state()).toEqual({ ...calm, network: 'on', portal: up });
    expect(heard).toEqual([{ ...calm, network: 'on', portal: up }]);
  });

  test('is asked without anybody’s session', async () => {
    const { watch, portal } = openWatch();
    await watch.known;
    expect(portal.calls).toEqual(['status']);
  });

  test.each([
    ['portal-unreachable', fail('portal-unreachable', { changed: 'no' }), 'away'],
    ['portal-slow', fail('portal-slow', { changed: 'no' }), 'away'],
    ['portal-broken', fail('portal-broken', { changed: 'no' }), 'away'],
    ['portal-not-trusted', fail('portal-not-trusted', { reason: 'pin' }), 'not-trusted'],
  ] as const)('after %s says so; the network is judged by itself', async (_, trouble, reach) => {
    const { watch } = openWatch({ status: async () => trouble });
    await watch.known;
    const closed = { signIn: false, registration: false, mfa: false, release: false };
    const portal = { reach, ...closed, endOtherSessions: false, checkedAt };
    expect(watch.state()).toEqual({ network: 'on', portal });
  });

  test('tells closed services and when the last of them opens', async () => {
    const until = '2026-11-25T00:00:00Z';
    const sooner = '2026-11-25T08:30:00+09:00';
    const open = { open: true };
    const { watch } = openWatch({
      status: async () =>
        done({
          today: checkedAt,
          portalTime: fakeTime,
          services: {
            signIn: open,
            registration: { open: false, until: sooner },
            mfa: { open: false, until },
            release: open,
          },
          capabilities: { ...able, mfaEnrolment: true },
        }),
    });
    await watch.known;
    expect(watch.state()).toEqual({
      ...calm,
      network: 'on',
      portal: { ...up, registration: false, mfa: false, until },
    });
  });
});

test('a portal that registers no devices has no MFA to set up, though its service is open', async () => {
  const open = { open: true };
  const { watch } = openWatch({
    status: async () =>
      done({
        today: checkedAt,
        portalTime: fakeTime,
        services: { signIn: open, registration: open, mfa: open, release: open },
        capabilities: { ...able, mfaEnrolment: false },
      }),
  });
  await watch.known;
  expect(watch.state()).toEqual({ ...calm, network: 'on', portal: { ...up, mfa: false } });
});

test('a portal without temporary releases has none to begin', async () => {
  const open = { open: true };
  const closed = { open: false, until: checkedAt };
  const { watch } = openWatch({
    status: async () =>
      done({
        today: checkedAt,
        portalTime: fakeTime,
        services: { signIn: open, registration: closed, mfa: open, release: open },
        capabilities: { ...able, mfaEnrolment: true, temporaryRelease: false },
      }),
  });
  await watch.known;
  const portal = { ...up, registration: false, release: false, until: checkedAt };
  expect(watch.state()).toEqual({ ...calm, network: 'on', portal });
});

describe('the watch', () => {
  test('announces a change and nothing else while all is well', async () => {
    const { watch, heard } = openWatch();
    await watch.known;
    await watch.check();
    await watch.check();
    expect(heard).toHaveLength(1);
  });

  test('looks every 30 seconds until it is closed', async () => {
    const { watch, portal, timers, tick } = openWatch();
    await watch.known;
    tick(30_000);
    await watch.check();
    const looks = () => portal.calls.filter((name) => name === 'status').length;
    expect(looks()).toBe(3);
    watch.close();
    tick(30_000);
    expect(looks()).toBe(3);
    expect([...timers.keys()]).toEqual([]);
  });

  test('never looks twice at a time, and looks again for whoever asks meanwhile', async () => {
    const { watch, portal } = openWatch();
    const [second, third] = await Promise.all([watch.check(), watch.check(), watch.known]);
    expect(third).toEqual(second);
    expect(portal.calls).toEqual(['status', 'status']);
  });

  test('keeps nobody waiting for a portal that does not answer', async () => {
    const never = () => new Promise<never>(() => undefined);
    const { watch, tick } = openWatch({ status: never });
    tick(2_000);
    await watch.known;
    expect(watch.state()).toMatchObject({ network: 'on', portal: { reach: 'away' } });
  });

  test('announces nothing once it is closed', async () => {
    const { watch, heard } = openWatch();
    watch.close();
    await watch.known;
    expect(heard).toEqual([]);
  });

  test('goes on after a fault, which is told', async () => {
    const fault = new TypeError('a bug');
    const broken = { isSo: true };
    const sound = createFakePortal();
    const { watch, faults } = openWatch({
      status: () => (broken.isSo ? Promise.reject(fault) : sound.status()),
    });
    await watch.known;
    expect(faults).toEqual([fault]);
    expect(watch.state()).toMatchObject({ incident: 'fault-1', portal: { checkedAt } });
    broken.isSo = false;
    expect(await watch.check()).toEqual({ ...calm, network: 'on', portal: up });
  });
});

describe('while there is trouble', () => {
  const silent = async () => fail('portal-unreachable', { changed: 'no' });

  test('each look is announced with its time, so that a screen can say it', async () => {
    const clock = { now: fakeTime };
    const { watch, heard, tick } = openWatch({ status: silent }, { clock: () => clock.now });
    await watch.known;
    for (const minutes of [1, 2]) {
      clock.now = fakeTime + minutes * 60_000;
      tick(30_000);
      await watch.check();
    }
    const times = new Set(heard.map(({ portal }) => portal.checkedAt.slice(11, 16)));
    expect([...times]).toEqual(['01:24', '01:25', '01:26']);
  });

  test('a machine without any network is told from a portal without an answer', async () => {
    const network = { isThere: false };
    const { watch } = openWatch({ status: silent }, { hasNetwork: () => network.isThere });
    await watch.known;
    expect(watch.state().portal.reach).toBe('no-network');
    network.isThere = true;
    expect((await watch.check()).portal.reach).toBe('away');
  });

  test('a certificate of somebody else is an answer, whatever addresses the machine has', async () => {
    const status = async () => fail('portal-not-trusted', { reason: 'pin' });
    const { watch } = openWatch({ status }, { hasNetwork: () => false });
    await watch.known;
    expect(watch.state().portal.reach).toBe('not-trusted');
  });

  test('the opening hours are told by the kiosk’s clock', async () => {
    const closesAt = fakeTime + 60_000;
    const clock = { now: fakeTime };
    const opening = (now: number) => ({ isOpen: now < closesAt, until: closesAt });
    const { watch } = openWatch({}, { clock: () => clock.now, opening });
    const until = new Date(closesAt).toISOString();
    expect(watch.state().hours).toEqual({ isOpen: true, until });
    clock.now = closesAt;
    expect((await watch.check()).hours).toEqual({ isOpen: false, until });
  });
});

describe('what the machine knows of itself', () => {
  function ailing() {
    let facts: HealthFacts = {};
    const listeners: (() => void)[] = [];
    const health = {
      facts: () => facts,
      onChange: (listener: () => void) => {
        listeners.push(listener);
        return () => void listeners.splice(listeners.indexOf(listener), 1);
      },
    };
    const fall = (next: HealthFacts) => {
      facts = next;
      listeners.forEach((listener) => listener());
    };
    return { health, fall, listeners };
  }

  test('is told at once, goes by itself, and has the portal asked again', async () => {
    const { health, fall } = ailing();
    const { watch, heard, portal } = openWatch({}, { health });
    await watch.known;
    fall({ keyStore: 'locked' });
    expect(heard.at(-1)).toMatchObject({ keyStore: 'locked', portal: { reach: 'up' } });
    await watch.check();
    fall({});
    expect(heard.at(-1)).not.toHaveProperty('keyStore');
    expect(watch.state()).not.toHaveProperty('keyStore');
    expect(portal.calls.length).toBeGreaterThan(1);
  });

  test('stands over what a look has seen, and is nobody’s after the end', async () => {
    const { health, fall, listeners } = ailing();
    const { watch } = openWatch({}, { health, hasPrinter: () => true });
    await watch.known;
    expect(watch.state().printer).toBe('set');
    fall({ printer: 'stopped', incident: '0a1b2c3d' });
    expect(watch.state()).toMatchObject({ printer: 'stopped', incident: '0a1b2c3d' });
    watch.close();
    expect(listeners).toEqual([]);
  });
});
