import { randomBytes } from 'node:crypto';
import type { Account } from './accounts.ts';
import type { Clock } from './clocks.ts';
import { figures } from './figures.ts';

/** A key that was handed out and not registered yet; it stands on the seconds clock. */
export interface OpenEnrolment {
  readonly key: string;
  readonly expiresAt: number;
  /** Time step of the code that was checked. */
  checkedStep?: number;
}

export interface Session {
  readonly token: string;
  /** Thumbprint of the one key that the token is of any use with (RFC 9449 6.1, `cnf.jkt`). */
  readonly jkt: string;
  readonly account: Account;
  readonly expiresAt: number;
  /** Whether a one-time code or a release must still be given. */
  needsCode: boolean;
  /** Whether more than a password was given. */
  isCodeProven: boolean;
  roleId?: string;
  /** When the password last counted as proof, on the seconds clock; used up by a change. */
  provenAt?: number;
  readonly enrolments: Map<string, OpenEnrolment>;
}

export interface Sessions {
  readonly begin: (account: Account, jkt: string, needsCode: boolean) => Session;
  readonly find: (token: string | undefined) => Session | undefined;
  readonly end: (session: Session) => void;
  /** Ends every session of an account but the one to keep, and says how many those were. */
  readonly endAll: (account: Account, kept?: Session) => number;
  /** Ends those of some keys that began so many milliseconds ago or longer, and says how many. */
  readonly endOf: (isTheirs: (jkt: string) => boolean, age: number) => number;
  readonly has: (account: Account) => boolean;
}

/** Sessions end after a fixed time; their tokens have 256 random bits. */
export function createSessions(seconds: Clock): Sessions {
  const sessions = new Map<string, Session>();
  const drop = () => {
    for (const [token, { expiresAt }] of sessions) {
      if (expiresAt <= seconds()) sessions.delete(token);
    }
  };
  return {
    begin(account, jkt, needsCode) {
      drop();
      const token = randomBytes(32).toString('base64url');
      const expiresAt = seconds() + figures.sessionMs;
      const enrolments = new Map<string, OpenEnrolment>();
      const begun = { token, jkt, account, expiresAt, enrolments };
      const session = { ...begun, needsCode, isCodeProven: false };
      sessions.set(token, session);
      return session;
    },
    find(token) {
      drop();
      return token === undefined ? undefined : sessions.get(token);
    },
    end: ({ token }) => void sessions.delete(token),
    endAll(account, kept) {
      drop();
      const others = [...sessions.values()].filter(
        (one) => one.account === account && one !== kept,
      );
      for (const { token } of others) sessions.delete(token);
      return others.length;
    },
    endOf(isTheirs, age) {
      drop();
      const latest = seconds() + figures.sessionMs - age;
      const theirs = [...sessions.values()].filter(
        ({ jkt, expiresAt }) => isTheirs(jkt) && expiresAt <= latest,
      );
      for (const { token } of theirs) sessions.delete(token);
      return theirs.length;
    },
    has(account) {
      drop();
      return [...sessions.values()].some((one) => one.account === account);
    },
  };
}
