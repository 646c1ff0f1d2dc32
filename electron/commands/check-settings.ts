import path from 'node:path';
import { readSettings } from '#electron/services/settings-file.ts';
import type { Command } from './command.ts';

/** Looks at a settings file as the kiosk would, without taking it over. */
export const checkSettings: Command = {
  takes: '[file]',
  words: 'Says what is wrong in a settings file, or what would be in force.',
  async does({ given, settingsFile, say }) {
    const file = given === undefined ? settingsFile : path.resolve(given);
    const reading = await readSettings(file);
    say(reading.ok ? `${file} can be used.` : reading.sentence);
    return reading.ok ? 0 : 1;
  },
};
