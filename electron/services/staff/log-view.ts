import { z } from 'zod';
import { staffLogLine, type StaffLogLine } from '#shared/contract/staff.ts';

/** So many lines are shown. */
const mostShown = 100;

const line = z.looseObject({ n: z.int(), at: z.string(), event: z.string() });

/**
 * Keeps the newest lines that are about no visit: whoever has just seen somebody go could find that
 * person's steps by the minute. An administrator reads the whole log by its files.
 */
export function newestLines() {
  let kept: StaffLogLine[] = [];
  return {
    take(said: unknown): void {
      const shown = shownOf(said);
      if (!shown) return;
      kept.push(shown);
      if (kept.length >= 2 * mostShown) kept = kept.slice(-mostShown);
    },
    /** The newest first. */
    lines: (): StaffLogLine[] => kept.slice(-mostShown).reverse(),
  };
}

function shownOf(said: unknown): StaffLogLine | undefined {
  const { data } = line.safeParse(said);
  if (!data || 'visit' in data) return undefined;
  const { n, at, event, ...rest } = data;
  const fields = Object.entries(rest).filter(([name]) => !ofChain.includes(name));
  return staffLogLine.safeParse({ n, at, event, fields: Object.fromEntries(fields) }).data;
}

/** Of use to nobody who reads. */
const ofChain: readonly string[] = ['mac', 'previous'];
