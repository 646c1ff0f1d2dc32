import { person } from '#tests/support/cast.ts';
import { choosePerson } from '#tests/support/dock.ts';
import { choosesPassword, otherPassword, signsIn } from '#tests/support/stories/teller.ts';
import { pressOn, reads, sees, typeIn, type Visitor } from '#tests/support/visitor.ts';
import { confirm } from './first-login.ts';
import { atDock, chooseTopic, enterAs, isRefused, type Scene, type Scenes } from './scene.ts';

type Situation = Parameters<typeof person>[0];

/** From the account to one of the smaller tasks. */
async function openTask(visitor: Visitor, situation: Situation, task: string): Promise<void> {
  await enterAs(visitor, situation, 'overview');
  await pressOn(visitor, `overview.do.${task}`);
}

/** A task that is not for this person, reached from the menu of what does not work. */
function notFor(situation: Situation, task: string, heading: string): Scene {
  return async (visitor, shoot) => {
    await chooseTopic(visitor, task);
    await sees(visitor, 'sign-in.heading');
    await signsIn(visitor, person(situation));
    await sees(visitor, heading);
    await shoot();
  };
}

const refusedText = 'steps.password.refused.title';

/** What an account offers beside the first login and MFA. */
export const tasks: Scenes = {
  'change-password': async (visitor, shoot) => {
    await enterAs(visitor, 'new', 'change-password');
    await sees(visitor, 'change-password.password.heading');
    await shoot('-1-empty');
    await choosesPassword(visitor, 'change-password.password.main', person('new').password);
    await reads(visitor, refusedText);
    await shoot('-2-refused');
    await choosesPassword(visitor, 'change-password.password.main');
    await sees(visitor, 'change-password.done.heading');
    await shoot('-3-done');
    await pressOn(visitor, 'change-password.done.something-else');
    await pressOn(visitor, 'overview.do.change-password');
    await sees(visitor, 'change-password.password.heading');
    await choosesPassword(visitor, 'change-password.password.main', otherPassword);
    await sees(visitor, 'change-password.proof.heading');
    await shoot('-4-proof');
  },
  'register-email-fixed': notFor('new', 'register-email', 'register-email.fixed.heading'),
  'register-email': async (visitor, shoot) => {
    const who = person('student-turned-faculty');
    await atDock(visitor, () => choosePerson(visitor, 'student-turned-faculty'));
    await openTask(visitor, 'student-turned-faculty', 'register-email');
    await sees(visitor, 'register-email.email.heading');
    await shoot('-1-email');
    await typeIn(visitor, 'email', who.mailbox ?? '');
    await pressOn(visitor, 'register-email.email.main');
    await sees(visitor, 'register-email.mail.heading');
    await shoot('-2-mail');
    await pressOn(visitor, 'steps.mail.help.open');
    await shoot('-3-help');
    await confirm({ visitor, who, met: [] });
    await sees(visitor, 'register-email.done.heading');
    await shoot('-4-done');
  },
  'my-extension-not-for-you': notFor('new', 'my-extension', 'my-extension.not-for-you.heading'),
  'my-extension': async (visitor, shoot) => {
    await openTask(visitor, 'deadline-near', 'my-extension');
    await sees(visitor, 'my-extension.number.heading');
    await shoot('-1-number');
    await typeIn(visitor, 'extension', '6666');
    await pressOn(visitor, 'my-extension.number.main');
    await sees(visitor, 'my-extension.done.heading');
    await shoot('-2-done');
  },
  'temporary-release-no-device': notFor(
    'new',
    'temporary-release',
    'temporary-release.no-device.heading',
  ),
  'temporary-release': async (visitor, shoot) => {
    await openTask(visitor, 'registered', 'temporary-release');
    await sees(visitor, 'temporary-release.code.heading');
    await shoot('-1-code');
    await typeIn(visitor, 'releaseCode', '9999');
    await pressOn(visitor, 'temporary-release.code.main');
    await isRefused(visitor);
    await shoot('-2-refused');
    await typeIn(visitor, 'releaseCode', person('registered').releaseCode ?? '');
    await pressOn(visitor, 'temporary-release.code.main');
    await sees(visitor, 'temporary-release.done.heading');
    await shoot('-3-done');
  },
};
