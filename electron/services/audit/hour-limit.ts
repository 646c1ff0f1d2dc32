/** Whether one more line is written; `last` says that from here on lines are left out. */
export type HourLimit = () => 'write' | 'last' | 'silent';

/** So many lines in an hour; whoever tries a thousand times does not fill the disk. */
const mostInAnHour = 20;
const hour = 3_600_000;

/** Counts the lines of each hour by a clock of milliseconds since 1970. */
export function createHourLimit(clock: () => number): HourLimit {
  let [since, count] = [0, 0];
  return () => {
    const now = clock();
    // A clock that was set back begins another hour, or nothing would be written until it is due.
    if (now - since >= hour || now < since) [since, count] = [now, 0];
    count += 1;
    if (count <= mostInAnHour) return 'write';
    return count === mostInAnHour + 1 ? 'last' : 'silent';
  };
}
