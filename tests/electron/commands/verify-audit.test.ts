import { truncateSync } from 'node:fs';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { verifyAudit } from '#electron/commands/verify-audit.ts';
import { auditPlace, noteVisits, type AuditPlace } from '#tests/support/audit/audit-place.ts';

let place: AuditPlace;
beforeEach(async () => {
  place = auditPlace();
  const audit = place.open();
  await noteVisits(audit, 2);
  await audit.close();
});
afterEach(() => place.remove());

async function run() {
  const lines: string[] = [];
  const ending = await verifyAudit.does({
    given: place.folder,
    settingsFile: '/nowhere/settings.json',
    stateFolder: '/nowhere',
    openVault: async () => place.vault,
    say: (line) => void lines.push(line),
    input: Readable.from([]),
  });
  return { ending, said: lines[0] };
}

test('the command ends with 0 for a log that is whole, and with 1 for one that was cut', async () => {
  const whole = await run();
  expect(whole.ending).toBe(0);
  expect(whole.said).toContain('8 lines');
  const [file = ''] = await place.files();
  truncateSync(file, 500);
  expect((await run()).ending).toBe(1);
});

test('it ends with 2 where the key store can’t be asked', async () => {
  place.vault.setState('locked');
  expect((await run()).ending).toBe(2);
});
