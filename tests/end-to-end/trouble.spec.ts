import { expect } from '@playwright/test';
import { test } from '#tests/support/browser-door.ts';
import { person } from '#tests/support/cast.ts';
import {
  setAnswers,
  setHours,
  setKioskClock,
  setMaintenanceEnd,
  setNetwork,
  setRegistration,
  setServices,
  setSoundness,
  startOver,
} from '#tests/support/dock.ts';
import { chooseLanguage } from '#tests/support/choose-language.ts';
import { chooses, signsIn } from '#tests/support/stories/teller.ts';
import { readTexts } from '#tests/support/texts.ts';
import { button, pressOn, reads, sees, tile, type Visitor } from '#tests/support/visitor.ts';
import { press } from '#tests/support/way.ts';

// Every test has a page that is watched.
test.beforeEach(({ watch }) => expect(watch.troubles).toEqual([]));

type Act = (visitor: Visitor) => Promise<void>;

/** Every trouble that shuts the first screen: how the dock brings it about, and takes it away. */
const troubles: readonly [string, Act, Act][] = [
  ['out-of-order', (one) => setSoundness(one, 'broken'), (one) => setSoundness(one, 'sound')],
  ['network-gone', (one) => setNetwork(one, 'gone'), (one) => setNetwork(one, 'on')],
  ['portal-away', (one) => setAnswers(one, 'away'), (one) => setAnswers(one, 'at-once')],
  ['clock-wrong', (one) => setKioskClock(one, -30), (one) => setKioskClock(one, 0)],
  ['revoked', (one) => setRegistration(one, 'revoked'), (one) => setRegistration(one, 'known')],
  [
    'not-registered',
    (one) => setRegistration(one, 'not-registered'),
    (one) => setRegistration(one, 'known'),
  ],
  ['closed-until', (one) => setHours(one, 'closed'), (one) => setHours(one, 'always')],
  ['maintenance', (one) => setServices(one, 'closed'), (one) => setServices(one, 'open')],
];

function lastChecked({ page, texts }: Visitor) {
  return page.getByText(texts.like('out.checked'));
}

for (const language of ['ja', 'en'] as const) {
  const texts = readTexts(language);

  test(`each trouble comes and goes by itself, and is heard to: ${language}`, async ({ page }) => {
    const visitor = { page, way: 'mouse', texts } as const;
    await chooseLanguage(visitor);
    for (const [name, begin, end] of troubles) {
      await begin(visitor);
      await sees(visitor, `out-of-service.heading.${name}`);
      await expect(page.locator('.room[data-state=shut]')).toBeVisible();
      await reads(visitor, 'out.checked');
      await pressOn(visitor, 'out-of-service.check');
      const still = `out-of-service.still.${name.replace('-until', '')}`;
      await expect(page.locator('.ground [role=status]')).toHaveText(texts.like(still));
      await end(visitor);
      await sees(visitor, 'welcome.heading');
      await expect(page.locator('[aria-live=polite]')).toContainText(texts.say('out.over'));
    }
  });

  test(`what stands while the portal is away: ${language}`, async ({ page }) => {
    const visitor = { page, way: 'keyboard', texts } as const;
    await chooseLanguage(visitor);
    await setAnswers(visitor, 'away');
    await sees(visitor, 'out-of-service.heading.portal-away');
    await pressOn(visitor, 'out-of-service.to-guides');
    await press(visitor.way, tile(visitor, 'trouble.topic.lost-phone'));
    await expect(page.locator('.room[data-state=shut]')).toHaveCount(0);
    await startOver(visitor);
  });
}

const texts = readTexts('en');

test('the time of the last look moves on without a press', async ({ page }) => {
  test.setTimeout(150_000);
  const visitor = { page, way: 'mouse', texts } as const;
  await chooseLanguage(visitor);
  await setAnswers(visitor, 'away');
  await sees(visitor, 'out-of-service.heading.portal-away');
  const before = await lastChecked(visitor).textContent();
  await expect(lastChecked(visitor)).not.toHaveText(before ?? '', { timeout: 100_000 });
});

test('maintenance in part says what is open, and until when', async ({ page }) => {
  const visitor = { page, way: 'mouse', texts } as const;
  await chooseLanguage(visitor);
  await setServices(visitor, 'login-only');
  await setMaintenanceEnd(visitor, 'in-an-hour');
  await reads(visitor, 'welcome.service.partly-until');
  await expect(tile(visitor, 'welcome.set-up-mfa.name')).toContainText('Closed just now');
  await press(visitor.way, tile(visitor, 'welcome.set-up-mfa.name'));
  await sees(visitor, 'out-of-service.heading.login-only');
  await reads(visitor, 'out-of-service.until');
  await setServices(visitor, 'open');
  await sees(visitor, 'welcome.heading');
});

test('a place that is not known is said, with what it means, and shuts nothing', async ({
  page,
}) => {
  const visitor = { page, way: 'mouse', texts } as const;
  await chooseLanguage(visitor);
  await reads(visitor, 'welcome.place.on');
  await setNetwork(visitor, 'unknown');
  await reads(visitor, 'welcome.place.unknown');
  await reads(visitor, 'lintel.network.unknown');
  await chooses(visitor, 'set-up-mfa');
  await reads(visitor, 'sign-in.unknown');
});

test('trouble in the middle of a visit is said where it is met, and ends nothing', async ({
  page,
}) => {
  const visitor = { page, way: 'mouse', texts } as const;
  await chooseLanguage(visitor);
  await chooses(visitor, 'set-up-mfa');
  await setNetwork(visitor, 'gone');
  await reads(visitor, 'lintel.network.none');
  await sees(visitor, 'sign-in.heading');
  await signsIn(visitor, person('new'));
  await expect(page.getByRole('alert').first()).toContainText('Nothing was changed');
  await setNetwork(visitor, 'on');
  await pressOn(visitor, 'sign-in.main');
  await sees(visitor, 'set-up-mfa.app.heading');
});

test('the kiosk says that it closes, and cuts no visit', async ({ page }) => {
  const visitor = { page, way: 'mouse', texts } as const;
  await chooseLanguage(visitor);
  await chooses(visitor, 'set-up-mfa');
  await setHours(visitor, 'closing');
  await reads(visitor, 'lintel.closes');
  await setHours(visitor, 'closed');
  await reads(visitor, 'lintel.closed');
  await signsIn(visitor, person('new'));
  await sees(visitor, 'set-up-mfa.app.heading');
  await expect(button(visitor, 'strip.end')).toBeVisible();
});

test('a guide that is read while the portal is away leads to no task', async ({ page }) => {
  const visitor = { page, way: 'mouse', texts } as const;
  await chooseLanguage(visitor);
  await press(visitor.way, tile(visitor, 'welcome.trouble.name'));
  await press(visitor.way, tile(visitor, 'trouble.topic.register-email'));
  await sees(visitor, 'sign-in.heading');
  await setAnswers(visitor, 'away');
  await pressOn(visitor, 'frame.back');
  await press(visitor.way, tile(visitor, 'trouble.topic.register-email'));
  await sees(visitor, 'out-of-service.heading.portal-away');
});
