import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { VaultEntry } from '#electron/services/vault/vault.ts';
import { fakeVault, type FakeVault } from '#tests/support/fake-vault.ts';

const names: z.ZodType<VaultEntry> = z.enum([
  'kiosk-key',
  'registration',
  'audit-key',
  'audit-head',
]);
const kept = z.array(z.tuple([names, z.string()]));

/** A vault in a file, for a program that is killed: what was written is there at the next start. */
export function fileVault(file: string): FakeVault {
  const vault = fakeVault(
    existsSync(file) ? kept.parse(JSON.parse(readFileSync(file, 'utf8'))) : [],
  );
  return {
    ...vault,
    async write(entry, text) {
      const written = await vault.write(entry, text);
      writeFileSync(`${file}.new`, JSON.stringify([...vault.entries]));
      renameSync(`${file}.new`, file);
      return written;
    },
  };
}
