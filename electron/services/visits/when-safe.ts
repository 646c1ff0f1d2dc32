import type { After } from '#electron/services/timer.ts';
import type { RunningWipe } from './wipe.ts';

/**
 * So long nobody may begin while the portal has not said whether the session is gone, in milliseconds.
 * Everything else of the last visit has to be seen to be gone, however long that takes.
 */
const longestHoldMs = 250;

/**
 * Whether whoever comes next may begin: as soon as all is seen to be gone that ends with this program, or
 * after a moment all but the visit's own process, which waits for the portal and shows nobody anything.
 */
export async function whenSafe(
  { usable, mended }: Pick<RunningWipe, 'usable' | 'mended'>,
  after: After,
): Promise<boolean> {
  const late = Promise.withResolvers<boolean>();
  const callOff = after(longestHoldMs, () => late.resolve(usable));
  const isSafe = (await Promise.race([mended, late.promise])) || (await mended);
  callOff();
  return isSafe;
}
