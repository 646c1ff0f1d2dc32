import { appendFileSync, renameSync, writeFileSync } from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';
import { readSettings, type Setup } from '#electron/services/settings-file.ts';
import { goodSettings, laidOut } from './good.ts';

/** How a program writes a file anew: another one under its name, or the same one from its beginning. */
export type Manner = 'renamed' | 'rewritten';

/** What so many readings of a file came to while it was written again and again. */
export interface Readings {
  /** One of the two settings that were written. */
  readonly whole: number;
  /** Something that nobody has written. */
  readonly mixed: number;
  readonly refused: number;
}

const days = Array.from(
  { length: 200 },
  (_, at) => `2027-01-${String((at % 28) + 1).padStart(2, '0')}`,
);

/** Two large settings files that differ at the beginning and at the end. */
const pair = (['ja', 'en'] as const).map((language) => ({
  ...goodSettings,
  language,
  openingHours: { week: {}, closedDays: days },
  limits: { idleSeconds: language === 'ja' ? 61 : 62 },
}));

/** Whether language and limits are those of one file. */
function isWhole({ settings }: Setup): boolean {
  return pair.some(
    ({ language, limits }) =>
      settings.language === language && settings.limits.idleSeconds === limits.idleSeconds,
  );
}

export async function readWhileReplaced(
  file: string,
  manner: Manner,
  times: number,
): Promise<Readings> {
  const counts = { whole: 0, mixed: 0, refused: 0 };
  let isOver = false;
  writeFileSync(file, laidOut(pair[0]), { mode: 0o600 });
  const writing = writeOn(file, manner, () => isOver);
  for (let at = 0; at < times; at += 1) {
    const reading = await readSettings(file);
    if (!reading.ok) counts.refused += 1;
    else if (isWhole(reading.setup)) counts.whole += 1;
    else counts.mixed += 1;
  }
  isOver = true;
  await writing;
  return counts;
}

/** Writes one and the other until it is over. */
async function writeOn(file: string, manner: Manner, isOver: () => boolean): Promise<void> {
  for (let at = 1; !isOver(); at += 1) {
    const text = laidOut(pair[at % 2]);
    if (manner === 'renamed') {
      writeFileSync(`${file}.next`, text, { mode: 0o600 });
      await turn();
      renameSync(`${file}.next`, file);
    } else {
      writeFileSync(file, text.slice(0, text.length / 2));
      await turn();
      appendFileSync(file, text.slice(text.length / 2));
    }
    // Long enough for some readings to fall in between.
    for (let turns = 0; turns < at % 60; turns += 1) await turn();
  }
}
