import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { median, rounded, type Figure } from '#build/figures.ts';
import { auditPlace, noteVisits, type AuditPlace } from '#tests/support/audit/audit-place.ts';

const runs = 3;
const lines = 600;
/** Three lines each; about 20 MB. */
const visits = 36_000;

/** Appending beside a bare loop of write and sync, verifying beside `openssl dgst -hmac`. */
export async function bench(): Promise<readonly Figure[]> {
  const place = auditPlace();
  try {
    return [...(await benchAppends(place)), ...(await benchVerify(place))];
  } finally {
    place.remove();
  }
}

async function benchAppends(place: AuditPlace): Promise<readonly Figure[]> {
  const audit = place.open();
  const [own, bare, together]: [number[], number[], number[]] = [[], [], []];
  for (let run = 0; run < runs; run += 1) {
    bare.push(await perSecond(() => appendBare(path.join(place.folder, `bare-${run}`))));
    own.push(
      await perSecond(async () => {
        for (let n = 0; n < lines; n += 1) await audit.note('network_changed', { verdict: 'on' });
      }),
    );
    const all = Array.from(
      { length: lines },
      () => ['network_changed', { verdict: 'on' }] as const,
    );
    together.push(
      await perSecond(() => Promise.all(all.map(([name, on]) => audit.note(name, on)))),
    );
  }
  await audit.close();
  const ratio = rounded(median(own) / median(bare));
  return [
    { name: 'write and fdatasync, one line after the other', value: median(bare), unit: 'lines/s' },
    { name: 'audit log, one line after the other', value: median(own), unit: 'lines/s' },
    { name: 'audit log, to write and fdatasync', value: ratio, unit: '×' },
    { name: 'audit log, lines that come together', value: median(together), unit: 'lines/s' },
  ];
}

/** As many bytes as a line of the log has. */
async function appendBare(file: string): Promise<void> {
  const line = Buffer.from(`${'x'.repeat(124)}\n`);
  const handle = await open(file, 'a');
  for (let n = 0; n < lines; n += 1) {
    await handle.appendFile(line);
    await handle.datasync();
  }
  await handle.close();
}

async function perSecond(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await act();
  return (lines * 1_000) / (performance.now() - began);
}

async function benchVerify(place: AuditPlace): Promise<readonly Figure[]> {
  const audit = place.open();
  for (let part = 0; part < visits / 200; part += 1) {
    await Promise.all(Array.from({ length: 200 }, () => noteVisits(audit, 1)));
  }
  await audit.close();
  const whole = path.join(place.folder, 'whole');
  writeFileSync(whole, Buffer.concat((await place.files()).map((file) => readFileSync(file))));
  const [own, openssl]: [number[], number[]] = [[], []];
  for (let run = 0; run < runs; run += 1) {
    const words = ['dgst', '-sha256', '-hmac', 'key', whole];
    const began = performance.now();
    execFileSync('openssl', words, { stdio: 'ignore' });
    openssl.push(performance.now() - began);
    own.push(await verifyMs(place));
  }
  const megabytes = readFileSync(whole).length / 1e6;
  const [mine, theirs] = [own, openssl].map((all) => (megabytes * 1_000) / median(all));
  return [
    { name: 'verifying the audit log', value: rounded(mine ?? 0), unit: 'MB/s' },
    {
      name: 'openssl dgst -sha256 -hmac, the same bytes',
      value: rounded(theirs ?? 0),
      unit: 'MB/s',
    },
    { name: 'verifying, to openssl', value: rounded((mine ?? 0) / (theirs ?? 1)), unit: '×' },
  ];
}

async function verifyMs(place: AuditPlace): Promise<number> {
  const began = performance.now();
  const { isWhole } = await place.verify();
  if (!isWhole) throw new Error('The log of the bench is not whole');
  return performance.now() - began;
}
