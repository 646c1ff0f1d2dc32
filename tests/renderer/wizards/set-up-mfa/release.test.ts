// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { fail } from '#shared/outcome.ts';
import { mountWizard } from './mount-wizard.ts';
import { stopTheClock, toRelease } from './open-screen.ts';

stopTheClock();

describe('the release code', () => {
  it('says why it is refused, keeping what was typed', async () => {
    const screen = mountWizard({ complete: async () => fail('mfa-release-code-refused', {}) });
    await toRelease(screen);
    await screen.type(0, '604917');
    await screen.type(1, '604917');
    await screen.go();
    expect(screen.alerts()).toEqual([expect.stringContaining('That code cannot be used')]);
    expect(screen.frame.findAll('input').map(({ element }) => element.value)).toEqual([
      '604917',
      '604917',
    ]);
  });

  it('warns about an easy one and takes it', async () => {
    const screen = mountWizard();
    await toRelease(screen);
    await screen.type(0, '1234');
    await screen.type(1, '1234');
    expect(screen.text()).toContain('Others could guess this one easily');
    await screen.go();
    expect(screen.heading()).toBe('Multi-factor authentication is set up');
  });

  it('names the field that differs', async () => {
    const screen = mountWizard();
    await toRelease(screen);
    await screen.type(0, '604917');
    await screen.type(1, '604971');
    await screen.go();
    expect(screen.text()).toContain('Type the same digits in both fields.');
    expect(document.activeElement).toBe(screen.frame.findAll('input')[1]?.element);
  });
});
