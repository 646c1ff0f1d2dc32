import { copyPlace, keepCopy } from '#electron/services/settings-copy.ts';
import { readSettings } from '#electron/services/settings-file.ts';
import type { Command } from './command.ts';

/** Only whoever may change the settings can write beside them, so nobody else can change the copy. */
export const keepSettings: Command = {
  takes: '',
  words: 'Keeps a copy of good settings beside them, for a start with broken ones.',
  async does({ settingsFile, owners, say }) {
    const reading = await readSettings(settingsFile, owners);
    if (!reading.ok) {
      for (const line of reading.findings) say(line);
      say('Nothing was kept; the copy before stays as it was.');
      return 1;
    }
    try {
      await keepCopy(settingsFile, reading.setup);
    } catch {
      say(`${copyPlace(settingsFile)}: cannot be written; nothing was changed.`);
      return 2;
    }
    say(`${copyPlace(settingsFile)} is what a start with broken settings uses from now on.`);
    return 0;
  },
};
