import { randomBytes } from 'node:crypto';
import type { Account } from '#electron/practice/accounts.ts';
import type { Clock } from '#electron/practice/clocks.ts';
import { figures } from '#electron/practice/figures.ts';

/** What one browser has with the portal's own pages; its token is the browser's cookie. */
export interface PageSession {
  readonly token: string;
  /** Stands in every form of it, so that no other site sends one (CSRF). */
  readonly csrf: string;
  /** The mailed link that it began with. */
  readonly link: string;
  readonly expiresAt: number;
  /** Who has signed in; before that a browser holds no portal session. */
  readonly account?: Account;
}

export interface PageSessions {
  readonly begin: (link: string, account?: Account) => PageSession;
  readonly find: (token: string | undefined) => PageSession | undefined;
  readonly end: (session: PageSession) => void;
  /** Ends every sign-in of this account on the pages, and says how many those were. */
  readonly endAll: (account: Account) => number;
}

/** So many are kept; the oldest give way. */
const most = 200;

export function createPageSessions(seconds: Clock): PageSessions {
  const sessions = new Map<string, PageSession>();
  const drop = () => {
    for (const [token, { expiresAt }] of sessions) {
      if (expiresAt <= seconds()) sessions.delete(token);
    }
  };
  return {
    begin(link, account) {
      drop();
      const [oldest] = sessions.keys();
      if (sessions.size >= most && oldest !== undefined) sessions.delete(oldest);
      const expiresAt = seconds() + figures.pageSessionMs;
      const session = { token: random(), csrf: random(), link, expiresAt };
      const begun = account ? { ...session, account } : session;
      sessions.set(begun.token, begun);
      return begun;
    },
    find(token) {
      drop();
      return token === undefined ? undefined : sessions.get(token);
    },
    end: ({ token }) => void sessions.delete(token),
    endAll(account) {
      drop();
      const mine = [...sessions.values()].filter((one) => one.account === account);
      for (const { token } of mine) sessions.delete(token);
      return mine.length;
    },
  };
}

function random(): string {
  return randomBytes(32).toString('base64url');
}
