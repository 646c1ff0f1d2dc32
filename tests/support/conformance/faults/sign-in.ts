import {
  codeOf,
  done,
  is,
  members,
  refused,
  retold,
  tokenOf,
  type Fault,
} from '#tests/support/conformance/fault.ts';

const expiresAt = '2099-01-01T00:00:00.000Z';
const signedIn = { expiresAt, progress: { state: 'signed-in' } };

/** Sessions, codes, releases and locks. */
export const signInFaults: readonly Fault[] = [
  {
    name: 'a session lives on after signing out',
    breaks: 'sign-out',
    plant: () => async (asked, send) => {
      if (!is('signOut', asked)) return send(asked);
      const told = await send({ ...asked, verb: 'GET', body: '' });
      return told.status === 200 ? done(told, 204, {}) : told;
    },
  },
  {
    name: 'an unknown ID is told from a wrong password',
    breaks: 'wrong-password',
    plant: (world) => async (asked, send) => {
      const told = await send(asked);
      const { personalId } = members(asked.body);
      const isKnown = world.control.cast().some((person) => person.personalId === personalId);
      if (codeOf(told) !== 'credentials-refused' || isKnown) return told;
      return retold(told, { title: 'There is no such ID' });
    },
  },
  {
    name: 'the account is open before a role is chosen',
    breaks: 'role-choice',
    plant() {
      let account = '';
      return async (asked, send) => {
        const told = await send(asked);
        if (!is('account', asked)) return told;
        if (told.status === 200) account = told.body;
        return codeOf(told) === 'session-incomplete' ? done(told, 200, members(account)) : told;
      };
    },
  },
  {
    name: 'the password is proof before a role is chosen',
    breaks: 'session-whole',
    plant: () => async (asked, send) => {
      const told = await send(asked);
      const isTooEarly = is('prove', asked) && codeOf(told) === 'session-incomplete';
      return isTooEarly ? done(told, 200, {}) : told;
    },
  },
  {
    name: 'the lock never comes',
    breaks: 'lock-comes',
    plant: () => async (asked, send) => {
      const told = await send(asked);
      return codeOf(told) === 'account-locked' ? refused(told, 401, 'credentials-refused') : told;
    },
  },
  {
    name: 'a code opens two sign-ins',
    breaks: 'outside-code-once',
    plant: () => async (asked, send) => {
      const told = await send(asked);
      return codeOf(told) === 'code-replayed' ? done(told, 200, signedIn) : told;
    },
  },
  {
    name: 'a wrong code of a new entry is taken',
    breaks: 'enrolment-wrong-code',
    plant: () => async (asked, send) => {
      const told = await send(asked);
      const isWrong = is('checkEnrolment', asked) && codeOf(told) === 'code-refused';
      return isWrong ? done(told, 200, {}) : told;
    },
  },
  {
    name: 'releases are not counted down',
    breaks: 'release-counted',
    plant() {
      const first = new Map<string, number>();
      return async (asked, send) => {
        const told = await send(asked);
        const { mfa } = members(told.body);
        if (!is('account', asked) || typeof mfa !== 'object' || mfa === null) return told;
        const token = tokenOf(asked);
        const left = 'releasesLeft' in mfa ? Number(mfa.releasesLeft) : 0;
        if (!first.has(token)) first.set(token, left);
        return retold(told, { mfa: { ...mfa, releasesLeft: first.get(token) ?? left } });
      };
    },
  },
];
