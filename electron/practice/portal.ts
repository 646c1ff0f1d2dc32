import type { Institution } from '#shared/institution.ts';
import { createAccounts, type Account } from './accounts.ts';
import { hour, type Clocks } from './clocks.ts';
import type { CampusSigner } from './campus.ts';
import type { Conditions } from './conditions.ts';
import { createConfirmations } from './confirmations.ts';
import { enrolmentRules } from './enrolment.ts';
import { figures } from './figures.ts';
import { informationRules } from './information-change.ts';
import { mailLink } from './letters.ts';
import { kioskRules } from './kiosk-rules.ts';
import type { Kiosks } from './kiosks.ts';
import { createLocks } from './locks.ts';
import { createMailbox } from './mailbox.ts';
import { createOperations, type Operations } from './operations.ts';
import { overviewRules } from './overview.ts';
import { passwordRules } from './password-change.ts';
import { castOf } from './people.ts';
import { publicRules } from './public-facts.ts';
import { registrationRules } from './registration.ts';
import type { Facts, Rules } from './rule.ts';
import { secondFactorRules } from './second-factor.ts';
import { keepSecret } from './secret.ts';
import { createSessions } from './sessions.ts';
import { signInRules } from './sign-in.ts';
import { createPageSessions } from './site/page-sessions.ts';

/** A portal in memory; `operation` is answered from the operations, not by a rule. */
export interface PracticePortal {
  readonly rules: Omit<Rules, 'operation'>;
  readonly facts: Facts;
  readonly operations: Operations;
}

export interface PracticePortalOptions {
  /** The profile, under practice's own issuer. */
  readonly institution: Institution;
  readonly clocks: Clocks;
  readonly conditions: Conditions;
  readonly campus: CampusSigner;
  readonly kiosks: Kiosks;
  /** Where the portal's own pages are. */
  readonly origin: () => string;
}

/** So long the locked person of the cast stays locked; a day's travel opens the lock. */
const castLockMs = 12 * hour;

/** Everybody and everything as at the start; the conditions are the world's and stay. */
export function createPracticePortal(options: PracticePortalOptions): PracticePortal {
  const facts = createFacts(options);
  for (const account of facts.accounts.values()) prepare(facts, account);
  const rules = {
    ...publicRules(facts),
    ...kioskRules(options.kiosks, facts.sessions),
    ...signInRules(facts),
    ...secondFactorRules(facts),
    ...overviewRules(facts),
    ...registrationRules(facts),
    ...informationRules(facts),
    ...passwordRules(facts),
    ...enrolmentRules(facts),
  };
  return { rules, facts, operations: createOperations(facts.clocks.seconds, facts.sessions) };
}

function createFacts(options: PracticePortalOptions): Facts {
  const { institution, clocks, conditions, campus, origin } = options;
  return {
    clocks,
    conditions,
    campus,
    institution,
    accounts: createAccounts(castOf(institution), institution, clocks.calendar()),
    locks: createLocks(clocks.calendar),
    sessions: createSessions(clocks.seconds),
    pageSessions: createPageSessions(clocks.seconds),
    confirmations: createConfirmations(clocks),
    mailbox: createMailbox(clocks.calendar),
    origin,
  };
}

/** Where one of the cast stands at the start beyond what is registered. */
function prepare(facts: Facts, account: Account): void {
  const { personalId, situation, waitingPassword, mailbox = '' } = account.person;
  const now = facts.clocks.calendar();
  if (situation === 'locked') facts.locks.lock(personalId, now + castLockMs);
  if (waitingPassword === undefined) return;
  const password = keepSecret(waitingPassword);
  const order = { account, purpose: 'registration', address: mailbox, password } as const;
  const extension = facts.institution.extension.example;
  const confirmation = facts.confirmations.begin({ ...order, extension });
  confirmation.sentAt = now - figures.waitingMs;
  confirmation.resendFrom = facts.clocks.seconds();
  mailLink(facts, confirmation);
}
