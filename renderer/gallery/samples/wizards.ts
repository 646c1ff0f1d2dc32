import { visitLimits } from '#shared/settings.ts';
import type { Overview } from '#shared/contract/account.ts';
import type { Institution } from '#shared/institution.ts';
import { moment } from '#renderer/gallery/clock.ts';
import type { Told } from '#renderer/gallery/derive/explore.ts';
import { fakeVisit } from '#renderer/gallery/host.ts';
import type { Given, Wizard } from '#renderer/wizard/define.ts';
import { wizards } from '#renderer/wizards/list.ts';
import { addressAt, inDays, newcomer, registered, settled } from './accounts.ts';
import { goodReplies } from './good.ts';
import { keyProfile, usualProfile } from './institutions.ts';
import { openPortal } from './machine.ts';

/** A password that every shipped rule takes. */
export const goodPassword = 'Renshu-2026!';
const typedTwice = { newPassword: goodPassword, again: goodPassword };

/** Answers by the name of the step: the same question is asked under the same name everywhere. */
function answersAt(institution: Institution): Readonly<Record<string, unknown>> {
  const [fewest] = institution.extension.digits;
  return {
    'address-ready': { isReady: true },
    password: { ...typedTwice, endOtherSessions: true },
    email: { email: addressAt(institution) },
    'other-address': { email: addressAt(institution, 'h.renshu') },
    extension: { extension: '6'.repeat(fewest) },
    number: { extension: '6'.repeat(fewest) },
    proof: { password: goodPassword },
    'proof-other': { password: goodPassword },
    mail: { wants: 'look' },
    app: { app: institution.mfa.apps[0]?.id ?? '' },
    digits: { code: '123456' },
    release: { releaseCode: '604917', again: '604917' },
    code: { releaseCode: '604917' },
    phone: { phone: 'works' },
  };
}

/** Somebody for whom the registration is what comes next. */
function beginnerAt(institution: Institution): Overview {
  const person = newcomer(institution, 'faculty');
  const isNext = institution.firstLogin.order === 'registration-first';
  return isNext ? person : { ...person, mfa: settled(institution, 'faculty').mfa };
}

/** Whose account a wizard is opened with. */
function accountFor(wizard: Wizard, institution: Institution): Overview | undefined {
  if (wizard.needs === 'nothing') return undefined;
  if (wizard.name === 'first-login') return beginnerAt(institution);
  if (wizard.needs === 'release') return settled(institution, 'student');
  return registered(institution, wizard.name === 'my-extension' ? 'staff' : 'faculty');
}

/** Where a wizard begins at a step that only some people meet, what of their account is different. */
function accountAt(step: string, usual: Overview, institution: Institution): Overview {
  const { mfa, registration, password } = usual;
  const changes: Readonly<Record<string, Partial<Overview>>> = {
    'not-here': { mfa: { ...mfa, mayRegisterHere: false, daysLeft: -3, deadline: inDays(-3) } },
    'too-young': {
      password: { ...password, changedAt: inDays(-0.2), changeableFrom: inDays(0.8) },
    },
    fixed: { registration: registered(institution, 'student').registration },
    'not-for-you': { registration: registered(institution, 'student').registration },
    first: { registration: { ...registration, state: 'not-started' } },
    'no-device': { mfa: newcomer(institution, 'student').mfa },
    'used-up': { mfa: { ...mfa, releasesLeft: 0 } },
    registered: { registration: registered(institution, 'faculty').registration },
  };
  return { ...usual, ...changes[step] };
}

/** One wizard as it is told at one institution. */
function toldAt(wizard: Wizard, institution: Institution): Told {
  const usual = accountFor(wizard, institution);
  return {
    wizard,
    answers: answersAt(institution),
    good: goodReplies(institution),
    givenAt: (step): Given => ({
      host: fakeVisit(() => undefined),
      institution,
      overview: usual && accountAt(step, usual, institution),
      limits: visitLimits.parse({}),
      state: { network: 'on', portal: openPortal },
      memory: { hasShownKey: false, noteShownKey: () => undefined },
      now: () => moment,
    }),
  };
}

/** Every wizard at the usual institution. */
export const wizardSamples: readonly Told[] = Object.values(wizards).map((wizard) =>
  toldAt(wizard, usualProfile),
);

/** Every wizard where keys are handed out, MFA comes first and the address is people's own. */
export const otherSamples: readonly Told[] = Object.values(wizards).map((wizard) => ({
  ...toldAt(wizard, keyProfile),
  isUsualOnly: true,
}));
