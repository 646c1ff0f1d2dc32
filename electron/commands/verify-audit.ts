import path from 'node:path';
import { auditFolder } from '#electron/services/audit/log-files.ts';
import { verifyFolder } from '#electron/services/audit/verify-folder.ts';
import type { Command } from './command.ts';

/** Reads the audit log, while the kiosk runs or not, and says what of it the key store's key vouches for. */
export const verifyAudit: Command = {
  takes: '[folder]',
  words: 'Says whether the audit log is as it was written, and up to which line.',
  async does({ given, stateFolder, say, openVault }) {
    const folder = given === undefined ? auditFolder(stateFolder) : path.resolve(given);
    const vault = await openVault();
    const { ending, sentences } = await verifyFolder(folder, vault).finally(vault.close);
    for (const sentence of sentences) say(sentence);
    return ending;
  },
};
