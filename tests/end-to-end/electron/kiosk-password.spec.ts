import { person } from '#tests/support/cast.ts';
import { expectNoTrouble, launch } from '#tests/support/electron/electron-door.ts';
import { test } from '#tests/support/electron/kiosk-door.ts';
import { lastPress, nextPage } from '#tests/support/electron/next-page.ts';
import {
  chooses,
  choosesPassword,
  newPassword,
  proves,
  signsIn,
} from '#tests/support/stories/teller.ts';
import { readTexts } from '#tests/support/texts.ts';
import { pressOn, reads, sees, type Visitor } from '#tests/support/visitor.ts';

const folder = 'out/kiosk';
const main = 'change-password.password.main';

/** Minutes until the sign-in takes a changed password, and more (domain.md 1). */
const minutes = 60;

/** The same kiosk, and whoever comes next; the visitor's last press was the end of the visit. */
async function nextVisitor(app: Parameters<typeof nextPage>[0], old: Visitor): Promise<Visitor> {
  const next = { ...old, page: await nextPage(app, old.page) };
  await sees(next, 'goodbye.heading');
  await reads(next, 'goodbye.session.ended');
  await pressOn(next, 'goodbye.main');
  return next;
}

const cases = [
  { lost: 'request', situation: 'registered', was: 'not changed' },
  { lost: 'reply', situation: 'long-key', was: 'changed' },
] as const;

for (const { lost, situation, was } of cases) {
  test(`a change whose ${lost} was cut is told as not known, then as ${was}`, async ({
    runtime,
    portal,
  }) => {
    const app = await launch(runtime, {
      ...{ folder, args: [`--settings=${portal.settings()}`] },
      env: portal.env,
    });
    const visitor = { page: await app.shownPage(), way: 'mouse', texts: readTexts('ja') } as const;
    const who = person(situation);
    await chooses(visitor, 'change-password');
    await signsIn(visitor, who);
    portal.cut('PUT /v1/password', lost);
    portal.cut('GET /v1/operations/', 'reply');
    await choosesPassword(visitor, main);
    await sees(visitor, 'change-password.settle.heading');
    portal.mend();
    await pressOn(visitor, 'change-password.settle.main');
    if (was === 'not changed') {
      await reads(visitor, 'change-password.password.not-changed.title');
      await choosesPassword(visitor, main);
      // The password from the sign-in has been sent, and is kept no longer.
      await proves(visitor, 'change-password.proof.heading', who.password);
    }
    await sees(visitor, 'change-password.done.heading');
    await lastPress(visitor.page, pressOn(visitor, 'change-password.done.end'));

    const next = await nextVisitor(app, visitor);
    portal.control.wait(minutes);
    await chooses(next, 'overview');
    await signsIn(next, who, newPassword);
    await sees(
      next,
      situation === 'registered' ? 'overview.heading-done' : 'overview.heading-open',
    );
    await expectNoTrouble(app);
    await app.close();
  });
}
