import { policyFor } from '#build/conformance/changes.ts';
import { expectState, openAs } from '#build/conformance/confirm.ts';
import { breachOf } from '#build/conformance/heard.ts';
import { goodPassword } from '#build/conformance/passwords.ts';
import { doneOf } from '#build/conformance/portal.ts';
import type { Check } from '#build/conformance/rule.ts';
import type { Tools } from '#build/conformance/tools.ts';
import { NotMade } from '#build/conformance/verdicts.ts';
import type { Actor } from '#build/conformance/people.ts';

const chapter = 'mail';

/** What waits until a mailed link is confirmed. */
export const mailChecks: readonly Check[] = [
  {
    id: 'mail-unknown-number',
    chapter,
    rule:
      'A status number that nobody was given is `nothing-pending`, for reading and for sending ' +
      'again.',
    async run({ portal }) {
      const parameter = 'a-number-that-nobody-has-0000';
      await portal.refuse('mailState', { parameter }, 'nothing-pending');
      await portal.refuse('resendMail', { parameter }, 'nothing-pending');
    },
  },
  {
    id: 'register-mail',
    chapter,
    rule:
      'A first login with an address waits for its link: the state is `mail-pending` without a ' +
      'session too, and the old password counts.',
    run: registers,
  },
  {
    id: 'mail-cool-down',
    chapter,
    rule:
      'Another mail before `resendFrom` is refused with `resend-too-early`; from then on it is ' +
      'sent.',
    run: coolsDown,
  },
  {
    id: 'mail-old-link',
    chapter,
    rule: 'The link of an earlier mail does nothing once a newer mail was sent.',
    run: oldLink,
  },
  {
    id: 'mail-other-address',
    chapter,
    rule:
      'The address of a registration that waits can be corrected: the mail goes to the new ' +
      'one, and the links before it do nothing.',
    run: correctsAddress,
  },
  {
    id: 'mail-confirms',
    chapter,
    rule:
      'The link, confirmed with the previous password, ends the registration: the new password ' +
      'counts from then on, and the old one does not.',
    run: confirms,
  },
  {
    id: 'activation-used',
    chapter,
    rule: 'Once the registration is done its activation key is refused with `activation-expired`.',
    async run(tools) {
      const { person, newPassword } = pendingOf(tools);
      const { personalId, activationKey } = person;
      if (activationKey === undefined) throw new NotMade('newFaculty has no activation key');
      if (person.password !== newPassword) throw new NotMade('the registration was not confirmed');
      const body = { personalId, activationKey };
      await tools.portal.refuse('activate', { body }, 'activation-expired');
    },
  },
  {
    id: 'sign-in-learns',
    chapter,
    rule:
      'The sign-in takes a new password at the latest after so many minutes as the profile ' +
      'says (`propagation.signInMinutes`), and the old one no more.',
    run: signInLearns,
  },
];

/** What a run knows of the one registration that waits for its mail. */
interface Waiting {
  readonly person: Actor;
  readonly newPassword: string;
  address: string;
  statusNumber: string;
  /** The link of the newest mail, once it was read. */
  link?: string;
}
const waiting = new WeakMap<Tools, Waiting>();

function pendingOf(tools: Tools): Waiting {
  const found = waiting.get(tools);
  if (!found) throw new NotMade('no registration of this run waits for a mail (register-mail)');
  return found;
}

async function registers(tools: Tools): Promise<void> {
  const { people, profile } = tools;
  const person = people.get('newFaculty');
  const [address] = person.mailboxes;
  if (address === undefined) throw new NotMade('newFaculty names no mailbox');
  const token = await people.signIn(person);
  const policy = await policyFor(tools, token);
  const newPassword = goodPassword(policy);
  const body = {
    ...(policy.needsCurrent && { currentPassword: person.password }),
    ...{ newPassword, email: address, extension: profile.extension.example },
  };
  const heard = await offersPassword(tools, { token, body, person });
  const { state, pending } = doneOf('register', heard);
  if (state !== 'mail-pending' || !pending) throw breachOf(heard, 'mail-pending with its mail');
  tools.left(`${person.personalId} (newFaculty) has begun its registration with ${address}.`);
  const { statusNumber, setsPassword } = pending;
  waiting.set(tools, { person, address, statusNumber, newPassword });
  if (!setsPassword) throw breachOf(heard, 'setsPassword of true');
  const said = 'nothing was opened yet';
  await expectState(tools, statusNumber, { state: 'mail-pending', said });
  await oldPasswordCounts(tools, { token, person, newPassword });
}

interface Registration {
  readonly token: string;
  readonly person: Actor;
  readonly body: { readonly newPassword: string };
}

/** From now on the new password may count: whoever confirms the link makes it. */
async function offersPassword({ portal, people }: Tools, { token, person, body }: Registration) {
  people.offers(person, body.newPassword);
  const heard = await portal.ask('register', { token, body });
  if (heard.code !== undefined) people.holds(person, person.password);
  else person.stays = true;
  return heard;
}

interface Waiter {
  readonly token: string;
  readonly person: Actor;
  readonly newPassword: string;
}

async function oldPasswordCounts({ portal }: Tools, { token, person, newPassword }: Waiter) {
  await portal.refuse('prove', { token, body: { password: newPassword } }, 'credentials-refused');
  if (person.password === '') return;
  await portal.accept('prove', { token, body: { password: person.password } });
}

async function coolsDown(tools: Tools): Promise<void> {
  const { portal, wait } = tools;
  const { statusNumber: parameter } = pendingOf(tools);
  const before = await portal.accept('mailState', { parameter });
  const from = Date.parse(before.pending?.resendFrom ?? '');
  if (from > portal.now()) {
    await portal.refuse('resendMail', { parameter }, 'resend-too-early');
    await wait(Math.ceil((from - portal.now()) / 1_000) + 1);
  }
  const sent = await portal.ask('resendMail', { parameter });
  const { pending } = await portal.accept('mailState', { parameter });
  if (sent.code !== undefined) throw breachOf(sent, 'another mail from resendFrom on');
  if (Date.parse(pending?.resendFrom ?? '') <= portal.now()) {
    throw breachOf(sent, 'a later resendFrom after another mail');
  }
  await portal.refuse('resendMail', { parameter }, 'resend-too-early');
}

async function oldLink(tools: Tools): Promise<void> {
  const { portal, wait } = tools;
  const one = pendingOf(tools);
  const { statusNumber: parameter, address, person } = one;
  const old = await tools.mailbox().nextLink(address);
  await wait(await coolDown(tools, parameter));
  await portal.accept('resendMail', { parameter });
  one.link = await tools.mailbox().nextLink(address);
  const said = await openAs(tools, old, person);
  await expectState(tools, parameter, { state: 'mail-pending', said });
}

/** Seconds until another mail may be asked for, and one more. */
async function coolDown({ portal }: Tools, parameter: string): Promise<number> {
  const { pending } = await portal.accept('mailState', { parameter });
  if (!pending) throw new NotMade('no mail waits any more: a link before it was taken');
  const seconds = (Date.parse(pending.resendFrom) - portal.now()) / 1_000;
  return Math.max(0, Math.ceil(seconds)) + 1;
}

async function correctsAddress(tools: Tools): Promise<void> {
  const { portal, people, wait } = tools;
  const one = pendingOf(tools);
  const [, next] = one.person.mailboxes;
  if (next === undefined) throw new NotMade('newFaculty names one mailbox only');
  const old = one.link ?? (await tools.mailbox().nextLink(one.address));
  await wait(await coolDown(tools, one.statusNumber));
  const token = await people.signIn(one.person);
  const heard = await portal.ask('changeEmail', { token, body: { email: next } });
  const { state, pending } = doneOf('changeEmail', heard);
  if (state !== 'mail-pending' || pending?.purpose !== 'registration') {
    throw breachOf(heard, 'the registration still waiting, with a mail to the new address');
  }
  Object.assign(one, { address: next, statusNumber: pending.statusNumber });
  one.link = await tools.mailbox().nextLink(next);
  const said = await openAs(tools, old, one.person);
  await expectState(tools, one.statusNumber, { state: 'mail-pending', said });
}

async function confirms(tools: Tools): Promise<void> {
  const { portal, people, left } = tools;
  const { statusNumber: parameter, person, address, newPassword, link: known } = pendingOf(tools);
  const link = known ?? (await tools.mailbox().nextLink(address));
  const said = await openAs(tools, link, person);
  await expectState(tools, parameter, { state: 'done', said });
  const old = person.password;
  people.holds(person, newPassword);
  left(`${person.personalId} (newFaculty) is registered now, with a new password.`);
  // Whoever had a key until now has no other password to sign in with meanwhile.
  if (old === '') await tools.wait(signInSeconds(tools));
  const token = await people.signIn(person);
  await portal.accept('prove', { token, body: { password: newPassword } });
  if (old === '') return;
  await portal.refuse('prove', { token, body: { password: old } }, 'credentials-refused');
}

/** So long the sign-in may take to learn a new password, and a few seconds. */
function signInSeconds({ profile }: Tools): number {
  return profile.propagation.signInMinutes * 60 + 5;
}

async function signInLearns(tools: Tools): Promise<void> {
  const { portal, people } = tools;
  const { person, newPassword } = pendingOf(tools);
  if (person.password !== newPassword) throw new NotMade('the registration was not confirmed');
  await tools.wait(signInSeconds(tools));
  const { personalId, signsInWith: old } = person;
  const body = { personalId, password: newPassword };
  people.began((await portal.accept('signIn', { body })).token, person);
  person.signsInWith = newPassword;
  if (old === '' || old === newPassword) return;
  await portal.refuse('signIn', { body: { personalId, password: old } }, 'credentials-refused');
}
