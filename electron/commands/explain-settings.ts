import { rowsOf } from '#shared/settings-schema.ts';
import type { Command } from './command.ts';

/** Every setting with what it is for, what it is where nothing is said, and its bounds. */
export const explainSettings: Command = {
  takes: '',
  words: 'Prints every setting with its sentence, what it usually is, and its bounds.',
  does({ say }) {
    for (const { name, bounds, words } of rowsOf()) {
      say(bounds === '' ? name : `${name}  (${bounds})`);
      if (words !== '') say(`    ${words}`);
    }
    return Promise.resolve(0);
  },
};
