import type { z } from 'zod';
import type { visitContract } from '#shared/contract/kiosk.ts';
import type { Institution } from '#shared/institution.ts';
import type { Good } from '#renderer/gallery/derive/walk.ts';
import { inDays, inMinutes, newcomer, pendingMailAt, registered } from './accounts.ts';

type Visit = typeof visitContract;
type Output<M> = M extends { readonly output: infer O extends z.ZodType } ? z.input<O> : never;
type GoodOf<G extends keyof Visit> = { readonly [M in keyof Visit[G]]?: Output<Visit[G][M]> };

/**
 * What calls bring where all is well, where it matters what exactly; any other call brings what its
 * schema says.
 */
export function goodReplies(institution: Institution): Good {
  return flat({
    mfa: goodMfa(institution),
    registration: goodRegistration(institution),
    password: {
      change: { changedAt: inMinutes(0), otherSessionsEnded: 2 },
      settle: { state: 'not-changed' },
    },
  });
}

function flat(groups: { readonly [G in keyof Visit]?: GoodOf<G> }): Good {
  const all = Object.entries(groups).flatMap(([group, replies]) =>
    Object.entries(replies).map(([name, reply]) => [`${group}.${name}`, reply] as const),
  );
  return Object.fromEntries(all);
}

function goodMfa(institution: Institution): GoodOf<'mfa'> {
  const { uses, hours } = institution.mfa.release ?? { uses: 0, hours: 0 };
  return {
    begin: enrolmentAt(institution),
    complete: { registeredAt: inMinutes(0), releases: uses, releaseHours: hours },
    release: { until: inMinutes(hours * 60), left: Math.max(0, uses - 1) },
  };
}

function goodRegistration(institution: Institution): GoodOf<'registration'> {
  const pending = pendingMailAt(institution);
  const { registration } = newcomer(institution, 'faculty');
  const done = registered(institution, 'faculty').registration;
  return {
    begin: { ...registration, state: 'mail-pending', pending },
    mail: { state: 'mail-pending', pending },
    resend: { state: 'mail-pending', pending },
    changeEmail: { ...done, pending: { ...pending, purpose: 'email-change', setsPassword: false } },
    changeExtension: { ...done, extension: { edit: 'required', number: '6666' } },
  };
}

/** A key that opens nothing. */
function enrolmentAt(institution: Institution) {
  const { issuer } = institution.mfa;
  const key = 'JBSWY3DPEHPK3PXP';
  const account = institution.practiceIds[0] ?? '';
  const label = encodeURIComponent(issuer);
  const query = new URLSearchParams({ secret: key, issuer }).toString().replaceAll('+', '%20');
  return {
    enrolmentId: 'enrolment-1',
    otpauthUri: `otpauth://totp/${label}:${account}?${query}`,
    issuer,
    key,
    expiresAt: inDays(1 / 96),
    secondsLeft: 15 * 60,
    replacesDevice: false,
  };
}
