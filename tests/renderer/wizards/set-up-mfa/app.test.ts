// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { anInstitution } from '#tests/renderer/wizard/given.ts';
import { mountWizard } from './mount-wizard.ts';
import { mfaOf, stopTheClock } from './open-screen.ts';

stopTheClock();

describe('the app', () => {
  it('says what the registration is for and what it is not for', () => {
    expect(mountWizard().text()).toContain('to use My Handai and KOAN from off campus');
    expect(mountWizard().text()).toContain('Register the MFA of OUMail and ICHO separately');
  });

  it('tells somebody who is registered to delete the old entry first', () => {
    const screen = mountWizard({}, mfaOf({ registeredAt: '2026-01-01T00:00:00Z' }));
    expect(screen.heading()).toBe('Choose the app to register');
    expect(screen.text()).toContain('Delete the old osaka-u entry in the app first');
  });

  it('warns off the real entry in practice', () => {
    const mfa = { ...anInstitution.mfa, issuer: 'PRACTICE osaka-u' };
    const screen = mountWizard({}, { institution: { ...anInstitution, mfa } });
    expect(screen.text()).toContain('Delete the practice entry PRACTICE osaka-u only');
    expect(screen.text()).toContain('Leave your real osaka-u entry alone');
  });

  it('says that it is still allowed on campus after the deadline', () => {
    expect(mountWizard({}, mfaOf({ daysLeft: -1 })).text()).toContain('you can still register');
    expect(mountWizard({}, mfaOf({ daysLeft: 0 })).text()).not.toContain('you can still register');
  });

  it('says why not, off campus after the deadline, and names the two ways', () => {
    const screen = mountWizard({}, mfaOf({ daysLeft: -1, mayRegisterHere: false }));
    expect(screen.heading()).toBe('You cannot register from here');
    expect(screen.text()).toContain('Register on the campus network');
    expect(screen.text()).toContain('Example desk (000-0000)');
    expect(screen.text()).not.toContain('Not finished yet');
  });
});
