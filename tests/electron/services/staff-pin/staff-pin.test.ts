import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Moment } from '#electron/services/staff-pin/limiter.ts';
import { momentNow } from '#electron/services/staff-pin/now.ts';
import { createStaffPin } from '#electron/services/staff-pin/staff-pin.ts';
import { makeVerifier } from '#electron/services/staff-pin/verifier.ts';
import { trustedOwners } from '#electron/services/trusted-place.ts';

const pin = '40718293';
const verifier = JSON.stringify(await makeVerifier(pin));
let folder: string;
let now: Moment;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'staff-pin-'));
  now = { wall: 1_000_000, monotonic: 1_000, boot: 'first' };
});
afterEach(() => rmSync(folder, { recursive: true }));

const owners = trustedOwners(false);
const triesFile = () => path.join(folder, 'tries.json');

/** A new one each time is a program that was started again. */
function staffPin(isSet = true) {
  const verifierFile = path.join(folder, 'pin.json');
  if (isSet) writeFileSync(verifierFile, verifier);
  return openAt(verifierFile);
}

function openAt(verifierFile: string) {
  const codeVerifierFile = path.join(folder, 'pin-by-code.json');
  const parts = { verifierFile, codeVerifierFile, owners, triesFile: triesFile() };
  return createStaffPin({ ...parts, now: () => Promise.resolve(now) });
}

function pass(milliseconds: number): void {
  now = { ...now, wall: now.wall + milliseconds, monotonic: now.monotonic + milliseconds };
}

describe('the PIN of staff', () => {
  test('there is none by default, and then no PIN is right', async () => {
    expect(await staffPin(false).try('00000000')).toEqual({ result: 'unset' });
  });

  test('the right one is right, also in wide digits, and wipes what was counted', async () => {
    const staff = staffPin();
    expect(await staff.try('11112222')).toEqual({ result: 'wrong', waitMs: 0 });
    expect(await staff.try('４０７１８２９３')).toEqual({ result: 'right' });
    expect(JSON.parse(readFileSync(triesFile(), 'utf8'))).toMatchObject({ wrong: 0 });
  });

  test('after the third wrong one nothing is tried for thirty seconds, over a restart too', async () => {
    for (const waitMs of [0, 0, 30_000]) {
      expect(await staffPin().try('11112222')).toEqual({ result: 'wrong', waitMs });
    }
    pass(10_000);
    expect(await staffPin().try(pin)).toEqual({ result: 'wait', waitMs: 20_000 });
    pass(20_000);
    expect(await staffPin().try(pin)).toEqual({ result: 'right' });
  });

  test('tries at the same moment are counted one after the other', async () => {
    const staff = staffPin();
    const all = await Promise.all(['1', '2', '3', '4', '5'].map((wrong) => staff.try(wrong)));
    expect(all.map(({ result }) => result)).toEqual(['wrong', 'wrong', 'wrong', 'wait', 'wait']);
  });

  test('a try is written down before it is known whether it was right', async () => {
    const trying = staffPin().try(pin);
    const seen = await new Promise((resolve) => {
      const look = setInterval(() => {
        const written = tryToRead(triesFile());
        if (written !== undefined) resolve(written);
        if (written !== undefined) clearInterval(look);
      }, 1);
    });
    expect(JSON.parse(String(seen))).toMatchObject({ wrong: 1 });
    expect(await trying).toEqual({ result: 'right' });
  });

  test('a count that makes no sense is a quarter of an hour, and so is its next wrong try', async () => {
    writeFileSync(triesFile(), '{"wrong":-1');
    expect(await staffPin().try(pin)).toEqual({ result: 'wait', waitMs: 900_000 });
    pass(900_000);
    expect(await staffPin().try('11112222')).toEqual({ result: 'wrong', waitMs: 900_000 });
  });

  test('where a try can’t be counted it is not taken', async () => {
    const verifierFile = path.join(folder, 'pin.json');
    writeFileSync(verifierFile, verifier);
    const nowhere = path.join(folder, 'nowhere', 'tries.json');
    const codeVerifierFile = path.join(folder, 'pin-by-code.json');
    const parts = { verifierFile, codeVerifierFile, owners, triesFile: nowhere };
    const staff = createStaffPin({ ...parts, now: momentNow });
    expect(await staff.try(pin)).toEqual({ result: 'unusable' });
  });

  test('one that was set with a code counts alone, and wipes what was counted', async () => {
    for (const wrong of ['1', '2', '3']) await staffPin().try(wrong);
    await staffPin().set('55512345');
    expect(await staffPin().try(pin)).toEqual({ result: 'wrong', waitMs: 0 });
    expect(await staffPin().try('55512345')).toEqual({ result: 'right' });
    writeFileSync(path.join(folder, 'pin-by-code.json'), 'broken');
    expect(await staffPin().try(pin)).toEqual({ result: 'right' });
  });

  test.skipIf(!process.getuid)(
    'a verifier that others could have put there is no PIN of anybody’s',
    async () => {
      const shared = path.join(folder, 'etc');
      mkdirSync(shared, { mode: 0o755 });
      const verifierFile = path.join(shared, 'pin.json');
      writeFileSync(verifierFile, verifier, { mode: 0o640 });
      expect(await openAt(verifierFile).try(pin)).toEqual({ result: 'right' });
      chmodSync(verifierFile, 0o660);
      expect(await openAt(verifierFile).try(pin)).toEqual({ result: 'unusable' });
      chmodSync(verifierFile, 0o640);
      chmodSync(shared, 0o777);
      expect(await openAt(verifierFile).try(pin)).toEqual({ result: 'unusable' });
    },
  );

  test('a verifier that would take the machine’s memory is not run', async () => {
    const wild = { ...(JSON.parse(verifier) as object), n: 2 ** 30 }; // written above
    writeFileSync(path.join(folder, 'pin.json'), JSON.stringify(wild));
    expect(await staffPin(false).try(pin)).toEqual({ result: 'unusable' });
  });

  test('nobody else can read what was counted, and nothing lies beside it', async () => {
    await staffPin().try('11112222');
    expect(statSync(triesFile()).mode & 0o777).toBe(0o600);
    expect(readFileSync(path.join(folder, 'pin.json'), 'utf8')).not.toContain(pin);
  });
});

function tryToRead(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
