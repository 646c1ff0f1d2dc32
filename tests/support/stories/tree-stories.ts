import { wordsIn } from '#shared/languages.ts';
import type { CastMember } from '#shared/contract/practice.ts';
import type { Institution } from '#shared/institution.ts';
import { person } from '#tests/support/cast.ts';
import { codeAt } from '#tests/support/oathtool.ts';
import { releaseCode } from '#tests/support/visit.ts';
import type { Visitor } from '#tests/support/visitor.ts';
import { mailedAddress, openSecondBrowser, portalSays } from './second-browser.ts';
import { newPassword } from './teller.ts';
import type { TreeVisitor, Words } from './tree-visitor.ts';

/** Somebody who sees nothing, and the trainer beside them, who has eyes and a mouse. */
export interface Listening {
  readonly visitor: TreeVisitor;
  readonly trainer: Visitor;
  readonly who: CastMember;
  readonly institution: Institution;
}

type Tell = (listening: Listening) => Promise<void>;

export interface TreeStory {
  readonly name: string;
  readonly situation?: CastMember['situation'];
  readonly tell: Tell;
}

async function signsIn({ visitor, who, institution }: Listening): Promise<void> {
  const id = wordsIn(institution.idName, visitor.texts.language);
  await visitor.arrives('sign-in.heading');
  await visitor.types(['sign-in.id', { id }], who.personalId);
  await visitor.types('sign-in.password', who.password);
  await visitor.presses('sign-in.main');
}

async function choosesPassword(visitor: TreeVisitor, main: string): Promise<void> {
  await visitor.types('steps.password.label', newPassword);
  await visitor.types('steps.password.again', newPassword);
  await visitor.hears('steps.password.rule.same');
  await visitor.presses(main);
}

/** The key is read from the tree, and the digits come from another program. */
async function setsUpMfa({ visitor }: Listening): Promise<void> {
  await visitor.arrives('set-up-mfa.app.heading');
  await visitor.presses('set-up-mfa.app.main');
  await visitor.arrives('set-up-mfa.scan.heading');
  const key = (await visitor.readsTerm('set-up-mfa.scan.key')).replace(/\s/g, '');
  await visitor.presses('set-up-mfa.scan.main');
  await visitor.arrives('set-up-mfa.digits.heading');
  await visitor.types('set-up-mfa.digits.label', codeAt(key, Date.now()));
  await visitor.hears('field.sending');
  await visitor.arrives('set-up-mfa.release.heading');
  await visitor.types('set-up-mfa.release.label', releaseCode);
  await visitor.types('set-up-mfa.release.again', releaseCode);
  await visitor.presses('set-up-mfa.release.main');
  await visitor.arrives('set-up-mfa.done.heading');
}

/** From a button that ends the visit to the receipt. */
async function ends(visitor: TreeVisitor, end: string): Promise<void> {
  await visitor.presses(end);
  await visitor.arrives('goodbye.heading');
}

/** Opens the mail on a phone, which is no part of the kiosk. */
async function confirms({ trainer, who }: Listening): Promise<void> {
  const phone = await openSecondBrowser(trainer);
  await phone.open(await mailedAddress(trainer));
  await phone.signIn(who.personalId, who.password);
  await phone.press();
  await phone.expectHeading(portalSays.done);
  await phone.close();
}

/** What is done on each screen of the first login, by the key of its heading. */
const acts: Readonly<Record<string, Tell>> = {
  'first-login.address-ready.heading': ({ visitor }) =>
    visitor.presses('first-login.address-ready.main'),
  'first-login.password.heading': ({ visitor }) =>
    choosesPassword(visitor, 'first-login.password.main'),
  'first-login.email.heading': async ({ visitor, who }) => {
    await visitor.types('steps.address.label', who.mailbox ?? '');
    await visitor.presses('first-login.email.main');
  },
  'first-login.extension.heading': async ({ visitor, institution }) => {
    await visitor.types('steps.extension.label', institution.extension.example);
    await visitor.presses('first-login.extension.main');
  },
  'first-login.review.heading': ({ visitor }) => visitor.presses('first-login.review.main'),
  'first-login.mail.heading': async (listening) => {
    await confirms(listening);
    await listening.visitor.hears('steps.mail.confirmed');
  },
};

async function firstLogin(listening: Listening): Promise<void> {
  const { visitor } = listening;
  await visitor.pressesTile('welcome.first-login.name');
  await signsIn(listening);
  const end = 'first-login.done.heading';
  for (let at = ''; at !== end;) {
    at = await visitor.arrives(end, ...Object.keys(acts).filter((key) => key !== at));
    await acts[at]?.(listening);
  }
  await ends(visitor, 'first-login.done.stop');
}

/** Signs in for the account and opens a smaller task there. */
async function opens(listening: Listening, task: string): Promise<void> {
  const { visitor } = listening;
  await visitor.presses('welcome.overview.name');
  await signsIn(listening);
  await visitor.arrives('overview.heading-open', 'overview.heading-done');
  await visitor.presses(`overview.do.${task}`);
}

/** A guide: what is answered on the way, and where it leads. */
function guide(name: string, leads: string, answers: readonly string[] = []): TreeStory {
  return {
    name: `guide: ${name}`,
    tell: async ({ visitor }) => {
      await visitor.pressesTile('welcome.trouble.name');
      await visitor.arrives('trouble.heading');
      await visitor.presses(`trouble.topic.${name}`);
      for (const answer of answers) await visitor.pressesTile(answer);
      await visitor.arrives(leads);
      await ends(visitor, 'steps.guide.end');
    },
  };
}

/** Each wizard from Welcome to the receipt. */
export const treeStories: readonly TreeStory[] = [
  { name: 'first login, staff', situation: 'first-login-staff', tell: firstLogin },
  { name: 'first login, student', situation: 'first-login-student', tell: firstLogin },
  { name: 'first login, faculty', situation: 'first-login-faculty', tell: firstLogin },
  {
    name: 'set up MFA',
    situation: 'new',
    tell: async (listening) => {
      await listening.visitor.pressesTile('welcome.set-up-mfa.name');
      await signsIn(listening);
      await setsUpMfa(listening);
      await ends(listening.visitor, 'set-up-mfa.done.end');
    },
  },
  {
    name: 'change password',
    situation: 'new',
    tell: async (listening) => {
      const { visitor } = listening;
      await visitor.pressesTile('welcome.change-password.name');
      await signsIn(listening);
      await visitor.arrives('change-password.password.heading');
      await choosesPassword(visitor, 'change-password.password.main');
      await visitor.arrives('change-password.done.heading');
      await ends(visitor, 'change-password.done.end');
    },
  },
  {
    name: 'e-mail address',
    situation: 'student-turned-faculty',
    tell: async (listening) => {
      const { visitor, who } = listening;
      await opens(listening, 'register-email');
      await visitor.arrives('register-email.email.heading');
      await visitor.types('steps.address.label', who.mailbox ?? '');
      await visitor.presses('register-email.email.main');
      await visitor.arrives('register-email.mail.heading');
      await confirms(listening);
      await visitor.arrives('register-email.done.heading');
      await ends(visitor, 'steps.end');
    },
  },
  smallTask('my-extension', 'deadline-near', ({ institution }) => ({
    step: 'number',
    label: 'steps.extension.label',
    text: '6'.repeat(institution.extension.digits[0]),
  })),
  smallTask('temporary-release', 'registered', ({ who }) => ({
    step: 'code',
    label: 'temporary-release.code.label',
    text: who.releaseCode ?? '',
  })),
  {
    name: 'stopping in the middle',
    situation: 'new',
    tell: async (listening) => {
      const { visitor } = listening;
      await visitor.pressesTile('welcome.set-up-mfa.name');
      await signsIn(listening);
      await visitor.arrives('set-up-mfa.app.heading');
      await visitor.presses('strip.end');
      await visitor.isAsked('leaving.heading');
      await visitor.presses('leaving.stay');
      await visitor.isBackAt('strip.end');
      await visitor.presses('strip.help');
      await visitor.arrives('help.heading');
      await visitor.presses('help.close');
      await visitor.isBackAt('strip.help');
      await visitor.presses('strip.end');
      await visitor.isAsked('leaving.heading');
      await ends(visitor, 'leaving.go');
    },
  },
  guide('lost-phone', 'lost-phone.old-device.heading', ['lost-phone.phone.works.name']),
  guide('forgotten-password', 'forgotten-password.desk.heading'),
  guide('mfa-reset', 'mfa-reset.desk.heading'),
  guide('no-id', 'no-id.hand-out.heading'),
  guide('not-there', 'not-there.causes.heading'),
  guide('which-id', 'which-id.systems.heading'),
];

/** A task of one field. */
function smallTask(
  task: string,
  situation: CastMember['situation'],
  field: (listening: Listening) => {
    readonly step: string;
    readonly label: Words;
    readonly text: string;
  },
): TreeStory {
  return {
    name: task,
    situation,
    tell: async (listening) => {
      const { visitor } = listening;
      const { step, label, text } = field(listening);
      await opens(listening, task);
      await visitor.arrives(`${task}.${step}.heading`);
      await visitor.types(label, text);
      await visitor.presses(`${task}.${step}.main`);
      await visitor.arrives(`${task}.done.heading`);
      await ends(visitor, 'steps.end');
    },
  };
}

/** Who is at the kiosk in a story; a guide needs nobody in particular. */
export function whoIn(story: TreeStory | undefined, institution: Institution): CastMember {
  return person(story?.situation ?? 'new', institution);
}
