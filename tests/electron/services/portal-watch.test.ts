import { describe, expect, test } from 'vitest';
import { watchPortal } from '#electron/services/portal-watch.ts';
import type { Portal } from '#electron/portal/portal.ts';
import type { MachineState } from '#shared/contract/machine.ts';
import { done, fail } from '#shared/outcome.ts';
import { createFakePortal, fakeTime } from '#tests/support/fake-portal.ts';

const onCampus = async () => done({ onCampus: true, observedAddress: '192.0.2.7' });
const checkedAt = new Date(fakeTime).toISOString();
const services = { signIn: true, registration: true, mfa: true, release: true };
const up = { reach: 'up', ...services, endOtherSessions: true, checkedAt } as const;
const able = { temporaryRelease: true, roles: true, endOtherSessions: true };

/** A watch over the fake portal; `tick` lets so many milliseconds' timers run once. */
function openWatch(changes: Partial<Portal> = {}) {
  const portal = createFakePortal({ network: onCampus, ...changes });
  const timers = new Map<number, () => void>();
  const heard: MachineState[] = [];
  const faults: unknown[] = [];
  const watch = watchPortal({
    portal,
    clock: () => fakeTime,
    every(milliseconds, run) {
      timers.set(milliseconds, run);
      return () => timers.delete(milliseconds);
    },
    onChange: (state) => void heard.push(state),
    onFault: (fault) => void faults.push(fault),
  });
  const tick = (milliseconds: number) => timers.get(milliseconds)?.();
  return { portal, watch, timers, heard, faults, tick };
}

describe('the state of the world outside', () => {
  test('is unknown at first and asked at once', async () => {
    const { watch, heard } = openWatch();
    expect(watch.state()).toMatchObject({ network: 'unknown', portal: { reach: 'away' } });
    await watch.known;
    expect(watch.state()).toEqual({ network: 'on', portal: up });
    expect(heard).toEqual([{ network: 'on', portal: up }]);
  });

  test('is asked without anybody’s session', async () => {
    const { watch, portal } = openWatch();
    await watch.known;
    expect(portal.calls).toEqual(['status', 'network']);
  });

  test.each([
    ['portal-unreachable', fail('portal-unreachable', { changed: 'no' }), 'away'],
    ['portal-slow', fail('portal-slow', { changed: 'no' }), 'away'],
    ['portal-broken', fail('portal-broken', { changed: 'no' }), 'away'],
    ['portal-not-trusted', fail('portal-not-trusted', { reason: 'pin' }), 'not-trusted'],
  ] as const)('after %s says so, and nothing of the network', async (_, trouble, reach) => {
    const silent = { status: async () => trouble, network: async () => trouble };
    const { watch } = openWatch(silent);
    await watch.known;
    const closed = { signIn: false, registration: false, mfa: false, release: false };
    const portal = { reach, ...closed, endOtherSessions: false, checkedAt };
    expect(watch.state()).toEqual({ network: 'unknown', portal });
  });

  test('tells closed services and until when', async () => {
    const until = '2026-11-25T00:00:00Z';
    const open = { open: true };
    const { watch } = openWatch({
      status: async () =>
        done({
          today: checkedAt,
          services: {
            signIn: open,
            registration: open,
            mfa: { open: false, until },
            release: open,
          },
          capabilities: { ...able, mfaEnrolment: true },
        }),
      network: async () => done({ onCampus: false, observedAddress: '198.51.100.7' }),
    });
    await watch.known;
    expect(watch.state()).toEqual({ network: 'off', portal: { ...up, mfa: false, until } });
  });
});

test('a portal that registers no devices has no MFA to set up, though its service is open', async () => {
  const open = { open: true };
  const { watch } = openWatch({
    status: async () =>
      done({
        today: checkedAt,
        services: { signIn: open, registration: open, mfa: open, release: open },
        capabilities: { ...able, mfaEnrolment: false },
      }),
  });
  await watch.known;
  expect(watch.state()).toEqual({ network: 'on', portal: { ...up, mfa: false } });
});

test('a portal without temporary releases has none to begin', async () => {
  const open = { open: true };
  const closed = { open: false, until: checkedAt };
  const { watch } = openWatch({
    status: async () =>
      done({
        today: checkedAt,
        services: { signIn: open, registration: closed, mfa: open, release: open },
        capabilities: { ...able, mfaEnrolment: true, temporaryRelease: false },
      }),
  });
  await watch.known;
  const portal = { ...up, registration: false, release: false, until: checkedAt };
  expect(watch.state()).toEqual({ network: 'on', portal });
});

describe('the watch', () => {
  test('announces a change and nothing else', async () => {
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
    expect(third).toBe(second);
    expect(portal.calls).toEqual(['status', 'network', 'status', 'network']);
  });

  test('keeps nobody waiting for a portal that does not answer', async () => {
    const never = () => new Promise<never>(() => undefined);
    const { watch, tick } = openWatch({ status: never });
    tick(2_000);
    await watch.known;
    expect(watch.state()).toMatchObject({ network: 'unknown', portal: { reach: 'away' } });
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
    const { watch, faults } = openWatch({
      network: () => (broken.isSo ? Promise.reject(fault) : onCampus()),
    });
    await watch.known;
    expect(faults).toEqual([fault]);
    broken.isSo = false;
    expect(await watch.check()).toEqual({ network: 'on', portal: up });
  });
});
