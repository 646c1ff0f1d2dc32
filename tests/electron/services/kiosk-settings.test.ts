import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openKioskSettings, type KioskSettings } from '#electron/services/kiosk-settings.ts';
import { copyPlace, keepCopy } from '#electron/services/settings-copy.ts';
import { readSettings } from '#electron/services/settings-file.ts';
import { trustedOwners } from '#electron/services/trusted-place.ts';
import { aCertificate } from '#tests/support/certificate.ts';
import { createFakeLog } from '#tests/support/fake-log.ts';
import { createFakeTimer } from '#tests/support/fake-timer.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'genkan-kept-'));
  file = path.join(folder, 'settings.json');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const owners = trustedOwners(false);

function write(name: string, content: unknown): void {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  writeFileSync(path.join(folder, name), text, { mode: 0o600 });
}

async function open(): Promise<{ opened: KioskSettings; events: readonly unknown[] }> {
  const { every, after, now: clock } = createFakeTimer();
  const log = createFakeLog();
  const opened = await openKioskSettings({ file, owners, every, after, clock, log });
  return { opened, events: log.events };
}

/** Good settings with a profile and an authority of their own, and the copy of it all. */
async function keepGood(): Promise<void> {
  write('ca.pem', aCertificate);
  write('own.json', { basedOn: 'hoshimi-university', id: 'mine' });
  const portal = { url: 'https://portal.example.ac.jp/', certificateAuthority: 'ca.pem' };
  write('settings.json', { version: 1, portal, institution: 'own.json' });
  const reading = await readSettings(file, owners);
  if (!reading.ok) throw new Error(reading.sentence);
  await keepCopy(file, reading.setup);
}

test('good settings are those of the file', async () => {
  await keepGood();
  const { opened, events } = await open();
  expect(opened).toMatchObject({ ok: true, setup: { institution: { id: 'mine' } } });
  expect(events).toEqual([{ name: 'settings-taken', from: 'file', changed: true }]);
});

test.each(['settings.json', 'own.json', 'ca.pem'])(
  'where %s is broken at the start, the copy counts, and the place is told',
  async (name) => {
    await keepGood();
    write(name, 'broken');
    const { opened, events } = await open();
    expect(opened).toMatchObject({
      ok: true,
      setup: { institution: { id: 'mine' }, certificateAuthority: aCertificate },
    });
    expect(events).toMatchObject([
      { name: 'settings-refused' },
      { name: 'settings-taken', from: 'copy' },
    ]);
    expect(JSON.stringify(events)).toContain(`${name}:`);
  },
);

test('without a copy, or with one that is broken too, the start is refused by the file', async () => {
  write('settings.json', { version: 1, portal: { url: 'http://x.example' }, langauge: 'ja' });
  const sentence =
    `${file}:1:30: portal.url must be an https address ` +
    '(and 1 more: --check-settings tells them)';
  expect((await open()).opened).toEqual({ ok: false, sentence });
  write(path.basename(copyPlace(file)), '{');
  expect((await open()).opened).toEqual({ ok: false, sentence });
});

test.skipIf(!process.getuid)(
  'a copy that others could have written counts for nothing',
  async () => {
    await keepGood();
    rmSync(copyPlace(file));
    write(path.basename(copyPlace(file)), { version: 1 });
    write('settings.json', '');
    expect((await open()).opened).toMatchObject({ ok: false });
  },
);
