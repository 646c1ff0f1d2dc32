import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { castOf } from '#electron/practice/people.ts';
import { practiceInstitution } from '#electron/services/institutions.ts';
import { newPassword } from '#tests/support/stories/teller.ts';
import { canariesIn } from './canaries.ts';

/**
 * Which words of the cast stand in what a kiosk has printed or kept in its state folder: IDs,
 * passwords, keys, addresses, names. Codes of six digits are left out: any number may hold one.
 */
export function leftBehind(folder: string, printed: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name)));
  return canariesIn(Buffer.concat([Buffer.from(printed), ...files]), wordsOfTheCast());
}

function wordsOfTheCast(): readonly string[] {
  const words = castOf(practiceInstitution()).flatMap((one) => [
    ...[one.personalId, one.password, one.activationKey, one.email.address, one.mailbox],
    ...[one.name.ja, one.name.en],
  ]);
  return [...words, newPassword].filter((word) => word !== undefined);
}
