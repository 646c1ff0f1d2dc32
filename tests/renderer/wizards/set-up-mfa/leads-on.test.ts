// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { anOverview } from '#tests/renderer/wizard/given.ts';
import { mountWizard } from './mount-wizard.ts';
import { stopTheClock, toRelease, type Screen } from './open-screen.ts';

stopTheClock();

async function toDone(screen: Screen): Promise<void> {
  await toRelease(screen);
  await screen.type(0, '604917');
  await screen.type(1, '604917');
  await screen.go();
}
const { registration } = anOverview;
const overview = {
  ...anOverview,
  registration: { ...registration, state: 'not-started' as const },
};

describe('the done page', () => {
  it('leads on to the registration where that is still to come', async () => {
    const screen = mountWizard({}, { overview });
    await toDone(screen);
    await screen.press('On to your user information (2 of 2)');
    expect(screen.frame.emitted('open')).toEqual([['first-login']]);
    await screen.press('Stop here');
    expect(screen.frame.emitted('end')).toHaveLength(1);
  });

  it('is the end where the user information is registered', async () => {
    const screen = mountWizard();
    await toDone(screen);
    expect(screen.button('2 of 2')).toBeUndefined();
    expect(screen.button('End my visit')?.classes()).toContain('btn--main');
  });
});
