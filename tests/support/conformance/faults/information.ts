import {
  codeOf,
  done,
  informationOf,
  is,
  members,
  refused,
  retold,
  type Fault,
} from '#tests/support/conformance/fault.ts';

/** User information, addresses and mails. */
export const informationFaults: readonly Fault[] = [
  {
    name: 'an address of another domain is taken',
    breaks: 'email-domain',
    plant: () => async (asked, send) => {
      const told = await send(asked);
      const { reason } = members(told.body);
      const isRefused = is('changeEmail', asked) && (reason === 'not-own' || reason === 'own');
      return isRefused ? done(told, 200, await informationOf(asked, send)) : told;
    },
  },
  {
    name: 'a student may change an extension',
    breaks: 'extension-none',
    plant: () => async (asked, send) => {
      const told = await send(asked);
      const isRefused = is('changeExtension', asked) && codeOf(told) === 'not-editable';
      return isRefused ? done(told, 200, await informationOf(asked, send)) : told;
    },
  },
  {
    name: 'a closed registration is told as a fault',
    breaks: 'maintenance',
    plant: () => async (asked, send) => {
      const told = await send(asked);
      return codeOf(told) === 'maintenance' ? refused(told, 500, 'internal') : told;
    },
  },
  {
    name: 'a mail is sent again at once',
    breaks: 'mail-cool-down',
    plant: () => async (asked, send) => {
      const told = await send(asked);
      if (!is('resendMail', asked) || codeOf(told) !== 'resend-too-early') return told;
      const path = asked.path.replace(/\/mail$/, '');
      return done(told, 200, members((await send({ ...asked, verb: 'GET', path })).body));
    },
  },
  {
    name: 'an old link works after a newer mail',
    breaks: 'mail-old-link',
    plant: (world) => (asked, send) => {
      const { control } = world;
      const mails = control.cast().map(({ personalId }) => control.mailsOf(personalId));
      const own = mails.find((some) => some.some(({ link = '' }) => link === asked.path));
      return send({ ...asked, path: own?.[0]?.link ?? asked.path });
    },
  },
  {
    name: 'a password that waits for its mail counts already',
    breaks: 'register-mail',
    plant() {
      let waiting: unknown;
      return async (asked, send) => {
        const told = await send(asked);
        const sent = members(asked.body);
        if (is('register', asked) && told.status === 200) waiting = sent['newPassword'];
        const isIt = is('prove', asked) && sent['password'] === waiting && told.status >= 400;
        return isIt ? done(told, 200, {}) : told;
      };
    },
  },
  {
    name: 'a new address counts before its link is confirmed',
    breaks: 'email-change',
    plant() {
      let next: unknown;
      return async (asked, send) => {
        const told = await send(asked);
        if (is('changeEmail', asked) && told.status === 200) next = members(asked.body)['email'];
        const { registration } = members(told.body);
        if (!is('account', asked) || next === undefined) return told;
        if (typeof registration !== 'object' || registration === null) return told;
        const email = 'email' in registration ? registration.email : {};
        const shown = { ...(typeof email === 'object' && email), address: next };
        return retold(told, { registration: { ...registration, email: shown } });
      };
    },
  },
];
