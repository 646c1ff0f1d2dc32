import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { noteRootsPin } from '#electron/services/staff-pin/roots-pin.ts';
import type { StaffPin } from '#electron/services/staff-pin/staff-pin.ts';
import { makeVerifier } from '#electron/services/staff-pin/verifier.ts';
import { trustedOwners } from '#electron/services/trusted-place.ts';

const verifiers = [await makeVerifier('40718293'), await makeVerifier('40718293')] as const;
const pin: StaffPin = { try: async () => ({ result: 'right' }), set: async () => undefined };
let folder: string;
let noted: string[];
let isLogOpen: boolean;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'roots-pin-'));
  [noted, isLogOpen] = [[], true];
});
afterEach(() => rmSync(folder, { recursive: true }));

const verifierFile = () => path.join(folder, 'staff-pin.json');
const setBy = (verifier: object) => writeFileSync(verifierFile(), JSON.stringify(verifier));

/** A new one each time is a program that was started again. */
function start(): StaffPin {
  const note = async (event: string) => {
    if (!isLogOpen) throw new Error('no room');
    noted.push(event);
  };
  const seenFile = path.join(folder, 'seen.json');
  const owners = trustedOwners(false);
  return noteRootsPin({ pin, audit: { note }, verifierFile: verifierFile(), owners, seenFile });
}

const says = (events: readonly string[]) => vi.waitFor(() => expect(noted).toEqual(events));
const saysNoMore = async (events: readonly string[]) => {
  await sleep(100);
  expect(noted).toEqual(events);
};

describe('a PIN that root sets is in the audit log', () => {
  test('once, at the start, and not where there never was one', async () => {
    start();
    await saysNoMore([]);
    setBy(verifiers[0]);
    start();
    await says(['staff_pin_changed']);
    start();
    await saysNoMore(['staff_pin_changed']);
  });

  test('at the next try while the kiosk runs, also where the PIN is the same one', async () => {
    setBy(verifiers[0]);
    const staff = start();
    await says(['staff_pin_changed']);
    setBy(verifiers[1]);
    await staff.try('1');
    await says(['staff_pin_changed', 'staff_pin_changed']);
    rmSync(verifierFile());
    await staff.try('1');
    await staff.try('1');
    await says(['staff_pin_changed', 'staff_pin_changed', 'staff_pin_removed']);
    await saysNoMore(['staff_pin_changed', 'staff_pin_changed', 'staff_pin_removed']);
  });

  test('later where the log took nothing, and staff do not wait for that', async () => {
    setBy(verifiers[0]);
    isLogOpen = false;
    const staff = start();
    expect(await staff.try('1')).toEqual({ result: 'right' });
    await saysNoMore([]);
    isLogOpen = true;
    await staff.try('1');
    await says(['staff_pin_changed']);
  });
});
