import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openKioskAudit } from '#electron/desktop/kiosk-audit.ts';
import { createFakeLog } from '#tests/support/fake-log.ts';
import { fakeVault } from '#tests/support/fake-vault.ts';

test('the vault is closed once it has the last line of the log', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'genkan-state-'));
  vi.stubEnv('GENKAN_STATE', folder);
  onTestFinished(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });
  const vault = fakeVault();
  const ended: (string | undefined)[] = [];
  const close = () => void ended.push(vault.entries.get('audit-head'));
  const audit = openKioskAudit({
    vault: { ...vault, close },
    days: () => 30,
    log: createFakeLog(),
  });
  await audit.close();
  expect(ended).toEqual([vault.entries.get('audit-head')]);
  // The file's first line, the start and the end.
  expect(ended[0]).toMatch(/^\{"n":3,/);
});
