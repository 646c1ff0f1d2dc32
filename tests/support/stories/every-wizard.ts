import { pressOn, pressTile, sees } from '#tests/support/visitor.ts';
import { flows, type Flow } from './flows.ts';
import { chooses, setsUpMfaAgain, signsIn } from './teller.ts';

const setUpAgain: Flow = {
  name: 'set up MFA again',
  wizard: 'set-up-mfa',
  situation: 'registered',
  walk: async ({ visitor, who }) => {
    await chooses(visitor, 'set-up-mfa');
    await signsIn(visitor, who);
    await setsUpMfaAgain(visitor);
  },
};

/** A guide, from the menu of what does not work to its last page; nobody signs in for it. */
function guide(wizard: string, ends: string, ...answers: readonly string[]): Flow {
  return {
    name: wizard,
    wizard,
    situation: 'new',
    walk: async ({ visitor }) => {
      await pressTile(visitor, 'welcome.trouble.name');
      await sees(visitor, 'trouble.heading');
      await pressOn(visitor, `trouble.topic.${wizard}`);
      for (const answer of answers) await pressTile(visitor, answer);
      await sees(visitor, ends);
    },
  };
}

/** A way to the end of each wizard, for each kind of person to whom it looks different. */
export const everyWizard: readonly Flow[] = [
  ...flows,
  setUpAgain,
  guide('lost-phone', 'lost-phone.old-device.heading', 'lost-phone.phone.works.name'),
  guide('forgotten-password', 'forgotten-password.desk.heading'),
  guide('mfa-reset', 'mfa-reset.desk.heading'),
  guide('no-id', 'no-id.hand-out.heading'),
  guide('not-there', 'not-there.causes.heading'),
  guide('which-id', 'which-id.systems.heading'),
];
