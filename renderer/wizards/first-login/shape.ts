import { z } from 'zod';
import { password } from '#shared/answers.ts';
import type { RegistrationState } from '#shared/contract/registration.ts';
import { addressAnswer } from '#renderer/steps/address.ts';
import { extensionAnswer } from '#renderer/steps/extension.ts';
import { mailAnswer, type MailNow } from '#renderer/steps/mail.ts';
import { newPasswordAnswer } from '#renderer/steps/new-password.ts';
import { overviewOf, type Given } from '#renderer/wizard/define.ts';
import type { StepControl } from '#renderer/wizard/use-wizard.ts';

export const registrationOf = (given: Pick<Given, 'overview'>) => overviewOf(given).registration;

const nothing = () => z.strictObject({});
const proof = () => z.strictObject({ password });

/** What each step asks for. */
export const asks = {
  registered: nothing,
  'mfa-first': nothing,
  'address-ready': () => z.strictObject({ isReady: z.boolean() }),
  'no-address': nothing,
  password: (given: Given) => newPasswordAnswer(overviewOf(given).password.policy),
  email: (given: Given) =>
    addressAnswer(given.institution.email, registrationOf(given).email.edit === 'optional'),
  extension: (given: Given) =>
    extensionAnswer(
      given.institution.extension,
      registrationOf(given).extension.edit === 'optional',
    ),
  review: nothing,
  proof,
  mail: () => mailAnswer,
  'other-address': (given: Given) => addressAnswer(given.institution.email, false),
  'proof-other': proof,
  expired: nothing,
  done: nothing,
};

export type FirstLoginShape = {
  readonly answers: { readonly [N in keyof typeof asks]: z.infer<ReturnType<(typeof asks)[N]>> };
  readonly results: { readonly registration: RegistrationState; readonly mail: MailNow };
};
export type FirstLoginStep = StepControl<FirstLoginShape>;
