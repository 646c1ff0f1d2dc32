import type { TaskName, Wizard } from '#renderer/wizard/define.ts';
import { firstLogin } from './first-login/wizard.ts';
import { myExtension } from './my-extension/wizard.ts';
import { registerEmail } from './register-email/wizard.ts';
import { setUpMfa } from './set-up-mfa/wizard.ts';
import { temporaryRelease } from './temporary-release/wizard.ts';

/** The wizards by name, as screens open them. A new wizard is its folder and a line here. */
export const wizards: Readonly<Partial<Record<TaskName, Wizard>>> = {
  'first-login': firstLogin,
  'my-extension': myExtension,
  'register-email': registerEmail,
  'set-up-mfa': setUpMfa,
  'temporary-release': temporaryRelease,
};
