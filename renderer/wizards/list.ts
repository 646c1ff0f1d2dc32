import { setUpMfa } from './set-up-mfa/wizard.ts';

/** The wizards by name, as screens open them. A new wizard is its folder and a line here. */
export const wizards = { 'set-up-mfa': setUpMfa } as const;
