import type { TaskName, Wizard } from '#renderer/wizard/define.ts';
import { changePassword } from './change-password/wizard.ts';
import { setUpMfa } from './set-up-mfa/wizard.ts';

/** The wizards by name, as screens open them. A new wizard is its folder and a line here. */
export const wizards: Readonly<Partial<Record<TaskName, Wizard>>> = {
  'set-up-mfa': setUpMfa,
  'change-password': changePassword,
};
