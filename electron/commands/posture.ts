import { findKiosk } from '#electron/services/posture/kiosk-process.ts';
import { readPosture, type PostureFinding } from '#electron/services/posture/posture.ts';
import { machineReads, type PostureReads } from '#electron/services/posture/reads.ts';
import { postureWords } from '#electron/services/posture/words.ts';
import type { PostureVerdict } from '#shared/posture.ts';
import type { Command } from './command.ts';

/** Looks at this computer, with the kiosk running on it, against the profile for Linux. */
export const posture: Command = postureOf(machineReads());

/** The same for another computer's files; a test brings a folder of them. */
export function postureOf(reads: PostureReads): Command {
  return {
    takes: '',
    words: 'Says item by item whether this computer is locked down as its profile says.',
    async does({ say }) {
      const findings = await readPosture(reads, { kiosk: await findKiosk(reads) });
      for (const line of findings.flatMap(linesOf)) say(line);
      const others = findings.filter(({ verdict }) => verdict !== 'as-profile').length;
      say(
        others === 0
          ? `All ${findings.length} items are as the profile says.`
          : `Not as the profile says, or not known: ${others} of ${findings.length} items.`,
      );
      return others === 0 ? 0 : 1;
    },
  };
}

const marks: Readonly<Record<PostureVerdict, string>> = {
  'as-profile': 'yes',
  weaker: 'NO',
  unknown: 'UNKNOWN',
};

/** What is wanted, and where it is not so the places that say otherwise and what to do. */
function linesOf({ item, verdict, misses }: PostureFinding): readonly string[] {
  const { wanted, act } = postureWords[item];
  const first = `${marks[verdict].padEnd(9)}${item.padEnd(17)}${wanted}`;
  if (verdict === 'as-profile') return [first];
  const blank = ' '.repeat(26);
  return [first, ...misses.map((miss) => `${blank}see: ${miss}`), `${blank}do: ${act}`];
}
