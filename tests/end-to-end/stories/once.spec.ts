import { expect } from '@playwright/test';
import { person } from '#tests/support/cast.ts';
import { pressThrice } from '#tests/support/path.ts';
import { test } from '#tests/support/stories/door.ts';
import { walksUntil } from '#tests/support/stories/first-login.ts';
import { comes, newPassword, signsIn } from '#tests/support/stories/teller.ts';
import { pressOn, sees, typeIn, typeInto, type Visitor } from '#tests/support/visitor.ts';

type Situation = Parameters<typeof person>[0];

/** A button that changes something at the portal. */
interface Write {
  readonly words: string;
  /** From the first screen to the button, everything typed. */
  readonly walk: (visitor: Visitor) => Promise<void>;
  /** What goes to the portal, and when it is over. */
  readonly calls: readonly string[];
  readonly then: string;
}

const mail = 'first-login.mail.heading';

async function registers(visitor: Visitor, until: string): Promise<void> {
  const who = person('first-login-faculty');
  await comes(visitor, 'first-login-faculty', 'first-login');
  await signsIn(visitor, who);
  await walksUntil({ visitor, who, met: [] }, until);
}

/** From the end of the first login to the password once more, typed. */
async function provesAgain(visitor: Visitor): Promise<void> {
  const who = person('first-login-staff');
  await comes(visitor, 'first-login-staff', 'first-login');
  await signsIn(visitor, who);
  await walksUntil({ visitor, who, met: [] }, 'first-login.done.heading');
  await pressOn(visitor, 'first-login.done.to-mfa');
  await sees(visitor, 'set-up-mfa.app.heading');
  await pressOn(visitor, 'set-up-mfa.app.main');
  await sees(visitor, 'set-up-mfa.proof.heading');
  await typeInto(visitor, 'steps.proof.label', newPassword);
}

/** From the account to one of the smaller tasks, with its one field filled. */
async function fills(
  visitor: Visitor,
  situation: Situation,
  task: { readonly name: string; readonly field: string; readonly text: string },
): Promise<void> {
  await comes(visitor, situation, 'overview');
  await signsIn(visitor, person(situation));
  await pressOn(visitor, `overview.do.${task.name}`);
  await typeIn(visitor, task.field, task.text);
}

const writes: readonly Write[] = [
  {
    words: 'first-login.review.main',
    walk: (visitor) => registers(visitor, 'first-login.review.heading'),
    calls: ['registration.begin'],
    then: mail,
  },
  {
    words: 'first-login.other-address.main',
    walk: async (visitor) => {
      await registers(visitor, mail);
      await pressOn(visitor, 'steps.mail.help.open');
      await pressOn(visitor, 'steps.mail.help.correct');
      await sees(visitor, 'first-login.other-address.heading');
      await typeIn(visitor, 'email', `other-${person('first-login-faculty').mailbox ?? ''}`);
    },
    calls: ['registration.changeEmail'],
    // The registration has used the sign-in up.
    then: 'first-login.proof-other.heading',
  },
  {
    words: 'steps.proof.main',
    walk: provesAgain,
    calls: ['account.prove', 'mfa.begin'],
    then: 'set-up-mfa.scan.heading',
  },
  {
    words: 'register-email.email.main',
    walk: (visitor) => {
      const text = person('student-turned-faculty').mailbox ?? '';
      const task = { name: 'register-email', field: 'email', text };
      return fills(visitor, 'student-turned-faculty', task);
    },
    calls: ['registration.changeEmail'],
    then: 'register-email.mail.heading',
  },
  {
    words: 'change-password.password.main',
    walk: async (visitor) => {
      await comes(visitor, 'new', 'change-password');
      await signsIn(visitor, person('new'));
      await typeIn(visitor, 'newPassword', newPassword);
      await typeIn(visitor, 'newPasswordAgain', newPassword);
    },
    calls: ['password.change'],
    then: 'change-password.done.heading',
  },
  {
    words: 'my-extension.number.main',
    walk: (visitor) => {
      const task = { name: 'my-extension', field: 'extension', text: '6666' };
      return fills(visitor, 'deadline-near', task);
    },
    calls: ['registration.changeExtension'],
    then: 'my-extension.done.heading',
  },
  {
    words: 'temporary-release.code.main',
    walk: (visitor) => {
      const text = person('registered').releaseCode ?? '';
      const task = { name: 'temporary-release', field: 'releaseCode', text };
      return fills(visitor, 'registered', task);
    },
    calls: ['mfa.release'],
    then: 'temporary-release.done.heading',
  },
];

for (const { words, walk, calls, then } of writes) {
  test(`three presses at once on ${words} are one`, async ({ visitor, watch }) => {
    await walk(visitor);
    const before = watch.writes().length;
    await pressThrice({ visitor }, { main: words });
    await sees(visitor, then);
    expect(watch.writes().slice(before)).toEqual(calls);
  });
}
