import { moment } from '#renderer/gallery/clock.ts';
import { inMinutes, settled } from '#renderer/gallery/samples/accounts.ts';
import { usualProfile } from '#renderer/gallery/samples/institutions.ts';
import type { Act, State } from '#renderer/gallery/state.ts';
import type { Registration, ShownKey } from '#renderer/wizards/set-up-mfa/facts.ts';
import type { variantsOf } from './variant.ts';

type Like = ReturnType<typeof variantsOf>;

const { apps } = usualProfile.mfa;
const again = { visit: { overview: settled(usualProfile, 'faculty') } };
const key: ShownKey = {
  enrolmentId: 'enrolment-2',
  otpauthUri: 'otpauth://totp/sample?secret=JBSWY3DPEHPK3PXP',
  issuer: usualProfile.mfa.issuer,
  key: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  expiresAt: inMinutes(15),
  secondsLeft: 900,
  replacesDevice: true,
  endsAt: moment + 900_000,
  isRenewed: false,
};
function withKey(changes: Partial<ShownKey>) {
  return { results: { key: { ...key, ...changes } } };
}
function choosing(app: string) {
  return { pose: { answers: { app: { app } } } };
}
function typed(first: string, second: string): { readonly acts: readonly Act[] } {
  return {
    acts: [
      { fill: 'releaseCode', text: first },
      { fill: 'releaseCodeAgain', text: second },
    ],
  };
}

const registration: Registration = {
  registeredAt: inMinutes(0),
  releases: usualProfile.mfa.release?.uses ?? 0,
  releaseHours: usualProfile.mfa.release?.hours ?? 0,
  replacedDevice: true,
};

/** Each app of the profile, a key in each of its ages, and release codes that are typed. */
export function mfaStates(like: Like): readonly State[] {
  return [
    like('set-up-mfa.app', 'again', { stage: again }),
    ...apps.flatMap(({ id }) => [
      like('set-up-mfa.app', `chosen-${id}`, choosing(id)),
      like('set-up-mfa.scan', `with-${id}`, choosing(id)),
    ]),
    like('set-up-mfa.scan', 'hidden', { acts: [{ pass: 61_000 }] }),
    like('set-up-mfa.scan', 'long-key', withKey({})),
    like('set-up-mfa.scan', 'renewed', withKey({ isRenewed: true })),
    like('set-up-mfa.scan', 'near-end', withKey({ endsAt: moment + 30_000 })),
    like('set-up-mfa.scan', 'ended', withKey({ endsAt: moment })),
    like('set-up-mfa.digits', 'half', { acts: [{ fill: 'code', text: '482' }] }),
    like('set-up-mfa.release', 'half', typed('604917', '6049')),
    like('set-up-mfa.release', 'easy', typed('123456', '123456')),
    like('set-up-mfa.release', 'too-long', typed('6049176049', '')),
    like('set-up-mfa.release', 'letters', typed('60a9', '')),
    like('set-up-mfa.release', 'both-wrong', { acts: [...typed('60', '61').acts, 'main'] }),
    like('set-up-mfa.done', 'replaced', { stage: again, results: { registration } }),
  ];
}
