import { expect } from '@playwright/test';
import { practiceInstitution, shippedInstitution } from '#electron/services/institutions.ts';
import { person } from '#tests/support/cast.ts';
import { choosePerson, foldDock } from '#tests/support/dock.ts';
import { expectNoTrouble, launch, runToEnd, test } from '#tests/support/electron/electron-door.ts';
import { lastPress, nextPage } from '#tests/support/electron/next-page.ts';
import { shownPair } from '#tests/support/electron/processes.ts';
import {
  closePhoneBrowser,
  openLinkOnPhone,
  openMail,
  pageOnPhone,
  sendOnPhone,
  signInOnPhone,
} from '#tests/support/phone-browser.ts';
import { previousSecret, walksUntil, type Newcomer } from '#tests/support/stories/first-login.ts';
import { portalSays } from '#tests/support/stories/second-browser.ts';
import { chooses, comes, signsIn, signsInWithKey } from '#tests/support/stories/teller.ts';
import { readTexts } from '#tests/support/texts.ts';
import { pressOn, reads, sees } from '#tests/support/visitor.ts';

const folder = 'out/practice';
const texts = readTexts('ja');
const mail = 'first-login.mail.heading';
const done = 'first-login.done.heading';

/** On the phone in the dock: the mail, its link, what counted before, and Register. */
async function confirmsOnPhone({ visitor, who }: Newcomer): Promise<void> {
  await openMail(visitor);
  await openLinkOnPhone(visitor);
  await signInOnPhone(visitor, who.personalId, previousSecret(who));
  await sendOnPhone(visitor);
  await expect(await pageOnPhone(visitor)).toContainText(portalSays.done);
  await closePhoneBrowser(visitor);
}

test('a visit process killed at the mail page: the next visit begins there, and ends well', async ({
  ownDesktop: desktop,
}) => {
  const page = await desktop.shownPage();
  const who = person('first-login-faculty');
  const visitor = { page, way: 'mouse', texts, institution: practiceInstitution() } as const;
  const first = { visitor, who, met: [] };
  await comes(visitor, who.situation, 'first-login');
  await signsIn(visitor, who);
  await walksUntil(first, mail);
  process.kill((await shownPair(desktop)).visit, 'SIGKILL');

  const second = { ...first, visitor: { ...visitor, page: await nextPage(desktop, page) } };
  await sees(second.visitor, 'goodbye.heading');
  await reads(second.visitor, 'goodbye.reason.trouble');
  await pressOn(second.visitor, 'goodbye.main');
  await choosePerson(second.visitor, who.situation);
  await chooses(second.visitor, 'first-login');
  await signsIn(second.visitor, who);
  await sees(second.visitor, mail);
  await confirmsOnPhone(second);
  await walksUntil(second, done);
});

test('practice at the institution that was named, from the key on the slip to the end', async ({
  runtime,
}) => {
  const institution = shippedInstitution('hoshimi-university');
  const app = await launch(runtime, { folder, args: ['--institution', 'hoshimi-university'] });
  const page = await app.shownPage();
  const visitor = { page, way: 'mouse', texts, ...(institution && { institution }) } as const;
  const who = person('first-login-faculty', institution);
  const newcomer = { visitor, who, met: [] };
  await comes(visitor, who.situation, 'first-login');
  await signsInWithKey(visitor, who);
  await walksUntil(newcomer, mail);
  await confirmsOnPhone(newcomer);
  await foldDock(visitor);
  await walksUntil(newcomer, done);
  await lastPress(page, pressOn(visitor, 'first-login.end'));
  await sees({ ...visitor, page: await nextPage(app, page) }, 'goodbye.heading');
  await expectNoTrouble(app);
  expect(await app.close()).toBe(0);
});

test('the practice app starts with no settings, and at no institution that is not there', async ({
  runtime,
}) => {
  const cases = [
    { args: ['--settings=/etc/genkan/settings.json'], code: 3, says: 'does not start with' },
    { args: ['--institution', 'atlantis'], code: 2, says: 'not "atlantis"' },
  ];
  for (const { args, code, says } of cases) {
    const app = runToEnd(runtime, { folder, args });
    expect(await app.ended).toBe(code);
    expect(app.output()).toContain(says);
  }
});
