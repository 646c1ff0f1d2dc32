import { staffTroubles, type StaffTrouble } from '#shared/staff-trouble.ts';
import type { StaffLook } from '#shared/contract/staff-look.ts';

/** What is wrong and was wrong since the start, in memory alone. */
export interface WrongList {
  /** Everything that is wrong at this moment; the rest is over. */
  readonly see: (wrong: readonly StaffTrouble[]) => void;
  readonly told: () => Pick<StaffLook, 'wrong' | 'over'>;
}

/** So much of what is over is remembered. */
const mostOver = 50;

export function createWrongList(clock: () => number): WrongList {
  const since = new Map<StaffTrouble, number>();
  let over: StaffLook['over'] = [];
  const end = (what: StaffTrouble, began: number) => {
    since.delete(what);
    const ended = { what, since: minuteOf(began), until: minuteOf(clock()) };
    over = [ended, ...over].slice(0, mostOver);
  };
  return {
    see(wrong) {
      for (const [what, began] of since) if (!wrong.includes(what)) end(what, began);
      for (const what of wrong) if (!since.has(what)) since.set(what, clock());
    },
    told: () => ({
      wrong: staffTroubles.flatMap((what) => {
        const began = since.get(what);
        return began === undefined ? [] : [{ what, since: minuteOf(began) }];
      }),
      over,
    }),
  };
}

/** To the minute, as an ISO text: nobody needs more. */
function minuteOf(time: number): string {
  return new Date(Math.floor(time / 60_000) * 60_000).toISOString();
}
