import type { Told } from '#electron/services/attempts.ts';
import type { Audit } from './audit.ts';
import { createHourLimit } from './hour-limit.ts';

/** Tells the audit log what was tried at the screen and refused, up to a limit in each hour. */
export function attemptRecord({ note }: Pick<Audit, 'note'>, clock: () => number): Told {
  const limit = createHourLimit(clock);
  return (what) => {
    const answer = limit();
    if (answer === 'write') void note('attempt_refused', { what });
    if (answer === 'last') void note('excess_rate_limit_exceeded', { what: 'attempts' });
  };
}
