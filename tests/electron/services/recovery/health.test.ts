import { describe, expect, test } from 'vitest';
import type { PrinterFacts } from '#electron/services/printing.ts';
import { watchDisk } from '#electron/services/recovery/disk-health.ts';
import { joinHealth } from '#electron/services/recovery/health.ts';
import { watchKeyStore } from '#electron/services/recovery/key-store-health.ts';
import { watchPrinter } from '#electron/services/recovery/printer-health.ts';
import type { VaultState } from '#electron/services/vault/vault.ts';
import { createFakeAudit } from '#tests/support/fake-audit.ts';
import { createFakeTimer } from '#tests/support/fake-timer.ts';

const look = 5_000;
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** A folder that answers as told; nothing told: it can be written. */
function openDisk(codes: readonly (string | undefined)[]) {
  const { every, pass } = createFakeTimer();
  const audit = { ...createFakeAudit(), isWriting: () => false };
  const left = [...codes];
  const tryOut = async () => {
    const code = left.shift();
    if (code) throw Object.assign(new Error(code), { code });
  };
  const health = watchDisk({ folder: '/nowhere', audit, every, tryOut });
  const step = async () => {
    await settle();
    pass(look);
    await settle();
  };
  return { health, audit, step };
}

describe('the disk', () => {
  test('is told while it is full or can’t be written, and goes by itself', async () => {
    const { health, audit, step } = openDisk([undefined, 'ENOSPC', 'EROFS', undefined]);
    await settle();
    const seen = [];
    for (let looks = 0; looks < 4; looks += 1) {
      seen.push(health.facts().disk);
      await step();
    }
    expect(seen).toEqual([undefined, 'full', 'unwritable', undefined]);
    expect(audit.said).toEqual(
      ['full', 'unwritable', 'well'].map((state) => ({ event: 'disk_changed', state })),
    );
  });

  test('that does not answer is of no use', () => {
    const { every, pass } = createFakeTimer();
    const audit = { ...createFakeAudit(), isWriting: () => false };
    const never = () => new Promise<void>(() => undefined);
    const health = watchDisk({ folder: '/nowhere', audit, every, tryOut: never });
    pass(look);
    expect(health.facts()).toEqual({ disk: 'unwritable' });
  });
});

test('a key store that can’t be asked is told, looked at more often, and goes by itself', () => {
  const { every, pass } = createFakeTimer();
  let checks = 0;
  let tell: (state: VaultState) => void = () => undefined;
  const vault = {
    onChange: (listener: typeof tell) => (tell = listener),
    check: async () => ((checks += 1), 'ready' as const),
  };
  const health = watchKeyStore(vault, every);
  const states = ['ready', 'locked', 'frozen', 'missing', 'empty'] as const;
  const seen = states.map((state) => {
    tell(state);
    return health.facts().keyStore;
  });
  expect(seen).toEqual([undefined, 'locked', 'frozen', 'missing', undefined]);
  tell('locked');
  pass(3 * look);
  tell('ready');
  pass(3 * look);
  expect(checks).toBe(3);
});

test('a printer that stands still is told while somebody listens, and comes back by itself', async () => {
  const { every, pass } = createFakeTimer();
  const well: PrinterFacts = { isStopped: false, isAccepting: true, reasons: [] };
  let facts: PrinterFacts | undefined = well;
  let looks = 0;
  const health = watchPrinter(async () => ((looks += 1), facts), every);
  const stop = joinHealth([health]).onChange(() => undefined);
  const seen = [];
  for (const next of [well, undefined, { ...well, isStopped: true }, well]) {
    facts = next;
    pass(30_000);
    await settle();
    seen.push(health.facts().printer);
  }
  expect(seen).toEqual([undefined, 'stopped', 'stopped', undefined]);
  stop();
  pass(300_000);
  expect(looks).toBe(5);
});
