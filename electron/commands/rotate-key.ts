import { keyWorkOf } from '#electron/services/identity/key-work.ts';
import { rotateKey } from '#electron/services/identity/rotate.ts';
import { keyLines } from '#electron/services/identity/sentences.ts';
import { readSettings } from '#electron/services/settings-file.ts';
import type { Command } from './command.ts';

/** Another key now, say after somebody has had the machine in his hands. */
export const changeKey: Command = {
  takes: '',
  words: 'Gives this kiosk another key; visits that are on keep theirs.',
  async does({ settingsFile, owners, say, openVault }) {
    const reading = await readSettings(settingsFile, owners);
    if (!reading.ok) {
      for (const line of reading.findings) say(line);
      return 2;
    }
    const vault = await openVault();
    const told = await rotateKey(keyWorkOf(reading.setup, vault)).finally(vault.close);
    if (!told.ok) {
      for (const line of keyLines(told)) say(line);
      return 1;
    }
    say(`${told.kioskId} has another key, with the thumbprint ${told.jkt}.`);
    say(`The old one counts until ${told.oldKeyUntil}.`);
    return 0;
  },
};
