import { createAccounts } from './accounts.ts';
import { hour, type Clocks } from './clocks.ts';
import type { Conditions } from './conditions.ts';
import { enrolmentRules } from './enrolment.ts';
import { createLocks } from './locks.ts';
import { createOperations, type Operations } from './operations.ts';
import { overviewRules } from './overview.ts';
import { people } from './people.ts';
import { publicRules } from './public-facts.ts';
import type { Facts, Rules } from './rule.ts';
import { secondFactorRules } from './second-factor.ts';
import { createSessions } from './sessions.ts';
import { signInRules } from './sign-in.ts';

/** A portal in memory; `operation` is answered from the operations, not by a rule. */
export interface PracticePortal {
  readonly rules: Omit<Rules, 'operation'>;
  readonly facts: Facts;
  readonly operations: Operations;
}

/** So long the locked person of the cast stays locked; a day's travel opens the lock. */
const castLockMs = 12 * hour;

/** Everybody and everything as at the start; the conditions are the world's and stay. */
export function createPracticePortal(clocks: Clocks, conditions: Conditions): PracticePortal {
  const sessions = createSessions(clocks.seconds);
  const locks = createLocks(clocks.calendar);
  const accounts = createAccounts(clocks.calendar());
  for (const { personalId, situation } of people) {
    if (situation === 'locked') locks.lock(personalId, clocks.calendar() + castLockMs);
  }
  const facts = { clocks, conditions, accounts, locks, sessions };
  const rules = {
    ...publicRules(facts),
    ...signInRules(facts),
    ...secondFactorRules(facts),
    ...overviewRules(facts),
    ...enrolmentRules(facts),
  };
  return { rules, facts, operations: createOperations(clocks.seconds, sessions) };
}
