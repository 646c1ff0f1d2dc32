import type { TaskName, Wizard } from '#renderer/wizard/define.ts';
import { changePassword } from './change-password/wizard.ts';
import { firstLogin } from './first-login/wizard.ts';
import { forgottenPassword } from './forgotten-password/wizard.ts';
import { lostPhone } from './lost-phone/wizard.ts';
import { mfaReset } from './mfa-reset/wizard.ts';
import { myExtension } from './my-extension/wizard.ts';
import { noId } from './no-id/wizard.ts';
import { notThere } from './not-there/wizard.ts';
import { registerEmail } from './register-email/wizard.ts';
import { setUpMfa } from './set-up-mfa/wizard.ts';
import { temporaryRelease } from './temporary-release/wizard.ts';
import { whichId } from './which-id/wizard.ts';

/** The wizards by name, as screens open them. A new wizard is its folder and a line here. */
export const wizards: Readonly<Record<TaskName, Wizard>> = {
  'first-login': firstLogin,
  'set-up-mfa': setUpMfa,
  'change-password': changePassword,
  'register-email': registerEmail,
  'my-extension': myExtension,
  'temporary-release': temporaryRelease,
  'lost-phone': lostPhone,
  'forgotten-password': forgottenPassword,
  'mfa-reset': mfaReset,
  'no-id': noId,
  'not-there': notThere,
  'which-id': whichId,
};
