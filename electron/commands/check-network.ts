import { linesOf } from '#electron/services/network/evidence.ts';
import { lookBySettings } from '#electron/services/network/settings-look.ts';
import { readSettings } from '#electron/services/settings-file.ts';
import type { Command } from './command.ts';

/** Asks once what network this computer is on, as the kiosk would, and says what that rests on. */
export const checkNetwork: Command = {
  takes: '',
  words: 'Asks whether this is the campus network, and says how that is known.',
  async does({ settingsFile, say }) {
    const reading = await readSettings(settingsFile);
    if (!reading.ok) {
      say(reading.sentence);
      return 2;
    }
    const began = Date.now();
    const round = await lookBySettings(reading.setup).round(new AbortController().signal);
    const { decision, asked, facts } = round;
    const last = { at: began, milliseconds: Date.now() - began, asked, facts };
    for (const line of linesOf({ ...decision, since: began, last })) say(line);
    return decision.verdict === 'unknown' ? 1 : 0;
  },
};
