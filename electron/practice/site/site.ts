import { wrongSecret } from '#electron/practice/admission.ts';
import { closed } from '#electron/practice/conditions.ts';
import type { Confirmation } from '#electron/practice/confirmations.ts';
import { confirm } from '#electron/practice/information.ts';
import { linkPath, previousSecret } from '#electron/practice/letters.ts';
import { isPresentSecret } from '#electron/practice/passwords.ts';
import { locked } from '#electron/practice/progress.ts';
import type { Facts } from '#electron/practice/rule.ts';
import type { PageSession } from './page-sessions.ts';
import {
  confirmPage,
  donePage,
  errors,
  expiredPage,
  lockedPage,
  refusedPage,
  signInPage,
  type Page,
} from './pages.ts';

/** One request to the portal's own pages. */
export interface PageAsk {
  readonly method: string;
  /** Path and query. */
  readonly address: string;
  /** What a form sent. */
  readonly fields: Readonly<Record<string, string>>;
  /** The browser's cookie of this portal. */
  readonly cookie: string | undefined;
}

export interface PageAnswer {
  readonly page: Page;
  /** The cookie that the browser keeps from now on; `''` drops it. */
  readonly cookie?: string;
}

/** A link from a mail, and the press of "Register" behind it. */
const pattern = /^\/registration\/([\w-]{43})(\/confirm)?$/;

/**
 * Answers as the portal's own pages do (domain.md 2.1, 2.4): link, sign-in with the previous
 * password, "Register", done. A browser that has a session of these pages already gets "Access error".
 */
export function answerOf(facts: Facts, ask: PageAsk): PageAnswer {
  const [, link, isConfirm] = pattern.exec(ask.address) ?? [];
  const confirmation = link === undefined ? undefined : facts.confirmations.byLink(link);
  if (link === undefined || !confirmation) return { page: errors.unknown };
  const visit = { facts, ask, link, confirmation };
  if (closed(facts.conditions, 'registration')) return { page: errors.maintenance };
  if (ask.method === 'POST') return isConfirm ? register(visit) : signIn(visit);
  return isConfirm ? { page: errors.access } : open(visit);
}

/** One step of one browser on its way from a link to "Register". */
interface Visit {
  readonly facts: Facts;
  readonly ask: PageAsk;
  readonly link: string;
  readonly confirmation: Confirmation;
}

function open(visit: Visit): PageAnswer {
  const { facts, ask, link } = visit;
  const session = facts.pageSessions.find(ask.cookie);
  if (session?.account) return { page: errors.access };
  const trouble = troubleOf(visit);
  if (trouble) return { page: trouble };
  const begun = facts.pageSessions.begin(link);
  return { page: signInForm(visit, begun), cookie: begun.token };
}

function signIn(visit: Visit): PageAnswer {
  const { facts, ask, link, confirmation } = visit;
  const session = sessionOf(visit);
  if (!session || session.account) return { page: errors.access };
  const trouble = troubleOf(visit);
  if (trouble) return { page: trouble };
  const { personalId = '', password = '' } = ask.fields;
  const { account } = confirmation;
  const form = signInForm(visit, session);
  if (locked(facts, personalId)) return { page: lockedPage(form) };
  if (personalId !== account.person.personalId || !isPresentSecret(account, password)) {
    const isLocked = wrongSecret(facts, personalId).code === 'account-locked';
    const secret = previousSecret(facts, confirmation);
    return { page: isLocked ? lockedPage(form) : refusedPage(form, secret, confirmation.purpose) };
  }
  facts.locks.right(personalId);
  // A new token: what somebody planted beforehand is never signed in.
  facts.pageSessions.end(session);
  const begun = facts.pageSessions.begin(link, account);
  const press = { address: `${linkPath(link)}/confirm`, csrf: begun.csrf };
  return { page: confirmPage(press, confirmation.address), cookie: begun.token };
}

function register(visit: Visit): PageAnswer {
  const { facts, confirmation } = visit;
  const session = sessionOf(visit);
  if (session?.account !== confirmation.account) return { page: errors.access };
  const trouble = troubleOf(visit);
  facts.pageSessions.end(session);
  if (trouble) return { page: trouble, cookie: '' };
  confirm(facts, confirmation);
  return { page: donePage(confirmation.password !== undefined), cookie: '' };
}

/** The session of this link whose own form was sent; one that has timed out is none. */
function sessionOf({ facts, ask, link }: Visit): PageSession | undefined {
  const session = facts.pageSessions.find(ask.cookie);
  const isOwnForm = session?.link === link && session.csrf === ask.fields['csrf'];
  return isOwnForm ? session : undefined;
}

/** Why this link can't be used now, whoever opens it. */
function troubleOf({ facts, link, confirmation }: Visit): Page | undefined {
  const { account } = confirmation;
  if (confirmation.outcome === 'done') return errors.registered;
  if (confirmation.outcome === 'replaced' || confirmation.link !== link) return errors.replaced;
  if (facts.confirmations.stateOf(confirmation) === 'expired') {
    return expiredPage(confirmation.purpose);
  }
  const isBlocked = facts.institution.firstLogin.kioskBlocksLink && facts.sessions.has(account);
  return isBlocked ? errors.access : undefined;
}

function signInForm({ facts, link, confirmation }: Visit, { csrf }: PageSession): Page {
  const secret = previousSecret(facts, confirmation);
  const { idName } = facts.institution;
  return signInPage({ address: linkPath(link), csrf }, { idName, secret });
}
