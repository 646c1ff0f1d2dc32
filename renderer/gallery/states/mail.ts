import { fail } from '#shared/outcome.ts';
import { moment } from '#renderer/gallery/clock.ts';
import { inDays, pendingMailAt } from '#renderer/gallery/samples/accounts.ts';
import { usualProfile } from '#renderer/gallery/samples/institutions.ts';
import type { Act, State } from '#renderer/gallery/state.ts';
import type { variantsOf } from './variant.ts';

type Like = ReturnType<typeof variantsOf>;
const waiting = { state: 'mail-pending', seenAt: moment } as const;
const pending = pendingMailAt(usualProfile);
const openHelp: Act = { press: 'steps.mail.help.open' };
const longName = 'hanako.maximiliane.renshu-yamanouchi.of.the.kiosk';
const long = pendingMailAt(usualProfile, longName);

/** Three looks in a row that fail: one begins four seconds after the end of the one before. */
const threeLooks = 13_000;
const away = [fail('portal-unreachable', { changed: 'no' })];

function mailsOf(like: Like, step: string): readonly State[] {
  const mail = (changes: object) => ({ mail: { ...waiting, pending: { ...pending, ...changes } } });
  return [
    like(step, 'help', { acts: [openHelp] }),
    like(step, 'may-resend', { results: mail({ resendSeconds: 0 }) }),
    like(step, 'earlier-day', { results: mail({ sentAt: inDays(-3), resendSeconds: 0 }) }),
    like(step, 'long-address', { results: { mail: { ...waiting, pending: long } } }),
    like(step, 'long-address-help', {
      results: { mail: { ...waiting, pending: long } },
      acts: [openHelp],
    }),
    like(step, 'nothing-told', { results: { mail: { ...waiting, pending: undefined } } }),
    like(step, 'looks-fail', {
      stage: { replies: { registration: { mail: away } } },
      acts: [{ pass: threeLooks }],
    }),
  ];
}

/** Waiting for the mailed link. */
export function mailStates(like: Like): readonly State[] {
  return ['first-login.mail', 'register-email.mail'].flatMap((step) => mailsOf(like, step));
}
