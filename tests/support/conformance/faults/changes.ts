import {
  alongside,
  codeOf,
  done,
  is,
  members,
  refused,
  retold,
  tokenOf,
  underFreshKey,
  type Fault,
} from '#tests/support/conformance/fault.ts';
import type { Asked, Between, Told } from '#tests/support/conformance/proxy.ts';

/** Remembers the password of each session, as a portal does. */
function remembering(between: (password: string) => Between): Between {
  const passwords = new Map<string, string>();
  return async (asked, send) => {
    const told = await between(passwords.get(tokenOf(asked)) ?? '')(asked, send);
    const sent = members(asked.body);
    if (told.status >= 300) return told;
    if (is('signIn', asked))
      passwords.set(textOf(members(told.body)['token']), textOf(sent['password']));
    if (is('changePassword', asked)) passwords.set(tokenOf(asked), textOf(sent['newPassword']));
    return told;
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Says that a new password was taken where `isTaken`, and knows the real one under its name. */
function taking(isTaken: (rules: unknown, newPassword: string) => boolean): () => Between {
  return () => {
    const real = new Map<string, string>();
    return remembering((password) => async (asked, send) => {
      const told = await send(renamed(asked, real));
      const newPassword = textOf(members(asked.body)['newPassword']);
      const { rules } = members(told.body);
      if (!is('changePassword', asked) || !isTaken(rules, newPassword)) return told;
      real.set(newPassword, real.get(password) ?? password);
      return done(told, 200, { changedAt: new Date().toISOString() });
    });
  };
}

function renamed(asked: Asked, real: ReadonlyMap<string, string>): Asked {
  if (real.size === 0) return asked;
  const sent = Object.entries(members(asked.body)).map(([name, value]) => {
    const isPresent = name === 'password' || name === 'currentPassword';
    return [name, isPresent ? (real.get(textOf(value)) ?? value) : value];
  });
  return asked.body.startsWith('{"')
    ? { ...asked, body: JSON.stringify(Object.fromEntries(sent)) }
    : asked;
}

function isOnly(rules: unknown, rule: string): boolean {
  return Array.isArray(rules) && rules.join() === rule;
}

const isRefusedChange = (asked: Asked, told: Told, code: string) =>
  is('changePassword', asked) && codeOf(told) === code;

/** Proof, and the rules for passwords. */
export const changeFaults: readonly Fault[] = [
  {
    name: 'a change needs no proof',
    breaks: 'proof-expires',
    plant: () =>
      remembering((password) => async (asked, send) => {
        const told = await send(asked);
        if (!isRefusedChange(asked, told, 'proof-required')) return told;
        await send(alongside(asked, 'prove', { password }));
        return send(underFreshKey(asked));
      }),
  },
  {
    name: 'a change does not use the proof up',
    breaks: 'proof-for-one-change',
    plant: () => async (asked, send) => {
      const told = await send(asked);
      const password = members(asked.body)['newPassword'];
      const isChange = is('changePassword', asked) && told.status === 200;
      if (isChange) await send(alongside(asked, 'prove', { password }));
      return told;
    },
  },
  {
    name: 'a refused change uses the proof up',
    breaks: 'proof-refused-change',
    plant() {
      const spent = new Set<string>();
      return async (asked, send) => {
        const token = tokenOf(asked);
        if (is('prove', asked)) spent.delete(token);
        const told = await send(asked);
        if (is('changePassword', asked) && spent.has(token)) {
          return refused(told, 403, 'proof-required');
        }
        if (isRefusedChange(asked, told, 'password-refused')) spent.add(token);
        return told;
      };
    },
  },
  {
    name: 'a password that is one character short is taken',
    breaks: 'password-length',
    plant: taking((rules, { length }) => isOnly(rules, 'length') && length < 13),
  },
  {
    name: 'a forbidden symbol is taken',
    breaks: 'password-forbidden',
    plant: taking((rules) => isOnly(rules, 'forbidden')),
  },
  {
    name: 'only the first broken rule is told',
    breaks: 'password-all-rules',
    plant: () => async (asked, send) => {
      const told = await send(asked);
      const { rules } = members(told.body);
      return Array.isArray(rules) ? retold(told, { rules: rules.slice(0, 1) }) : told;
    },
  },
  {
    name: 'other sessions live on though their end is told',
    breaks: 'password-other-sessions',
    plant: () => async (asked, send) => {
      const body = asked.body.replace('"endOtherSessions":true', '"endOtherSessions":false');
      const told = await send({ ...asked, body });
      const isTold = body !== asked.body && told.status === 200;
      return isTold ? retold(told, { otherSessionsEnded: 1 }) : told;
    },
  },
];
