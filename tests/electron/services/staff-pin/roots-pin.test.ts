import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
const codeVerifierFile = () => path.join(folder, 'staff-pin-by-code.json');
const seenFile = () => path.join(folder, 'seen.json');
const setBy = (verifier: object) => writeFileSync(verifierFile(), JSON.stringify(verifier));

/** A new one each time is a program that was started again. */
function start(): StaffPin {
  return noteRootsPin({
    pin,
    audit: {
      note: async (event: string) => void noted.push(event),
      isWriting: () => isLogOpen,
    },
    verifierFile: verifierFile(),
    owners: trustedOwners(false),
    codeVerifierFile: codeVerifierFile(),
    seenFile: seenFile(),
  });
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

  test('once in a run that can’t write it, again in the next one, and staff do not wait for it', async () => {
    setBy(verifiers[0]);
    isLogOpen = false;
    const staff = start();
    await says(['staff_pin_changed']);
    expect(await staff.try('1')).toEqual({ result: 'right' });
    await saysNoMore(['staff_pin_changed']);
    const next = start();
    await says(['staff_pin_changed', 'staff_pin_changed']);
    isLogOpen = true;
    await next.try('1');
    await vi.waitFor(() => expect(existsSync(seenFile())).toBe(true));
    start();
    await saysNoMore(['staff_pin_changed', 'staff_pin_changed']);
  });

  test('also where root takes away what was set with a code of the portal', async () => {
    const staff = start();
    writeFileSync(codeVerifierFile(), JSON.stringify(verifiers[0]), { mode: 0o600 });
    await staff.try('1');
    await saysNoMore([]);
    rmSync(codeVerifierFile());
    await staff.try('1');
    await says(['staff_pin_removed']);
  });

  test('and not where it can’t be known what was seen before', async () => {
    setBy(verifiers[0]);
    writeFileSync(seenFile(), 'half a li', { mode: 0o600 });
    start();
    await saysNoMore([]);
    setBy(verifiers[1]);
    start();
    await says(['staff_pin_changed']);
  });
});
