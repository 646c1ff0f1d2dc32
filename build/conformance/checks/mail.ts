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
    rule: 'A status number that nobody was given is `nothing-pending`, for reading and for sending again.',
    async run({ portal }) {
      const parameter = 'a-number-that-nobody-has-0000';
      await portal.refuse('mailState', { parameter }, 'nothing-pending');
      await portal.refuse('resendMail', { parameter }, 'nothing-pending');
    },
  },
  {
    id: 'register-mail',
    chapter,
    rule: 'A first login with an address waits for its link: the state is `mail-pending` without a session too, and the old password counts.',
    run: registers,
  },
  {
    id: 'mail-cool-down',
    chapter,
    rule: 'Another mail before `resendFrom` is refused with `resend-too-early`; from then on it is sent.',
    run: coolsDown,
  },
  {
    id: 'mail-old-link',
    chapter,
    rule: 'The link of an earlier mail does nothing once a newer mail was sent.',
    run: oldLink,
  },
  {
    id: 'mail-confirms',
    chapter,
    rule: 'The link, confirmed with the previous password, ends the registration: the new password counts from then on, and the old one does not.',
    run: confirms,
  },
];

/** What a run knows of the one registration that waits for its mail. */
interface Waiting {
  readonly person: Actor;
  readonly address: string;
  readonly statusNumber: string;
  readonly newPassword: string;
  readonly links: string[];
}
const waiting = new WeakMap<Tools, Waiting>();

function pendingOf(tools: Tools): Waiting {
  const found = waiting.get(tools);
  if (!found) throw new NotMade('no registration of this run waits for a mail (register-mail)');
  return found;
}

async function registers(tools: Tools): Promise<void> {
  const { portal, people, profile } = tools;
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
  const heard = await portal.ask('register', { token, body });
  const { state, pending } = doneOf('register', heard);
  if (state !== 'mail-pending' || !pending) throw breachOf(heard, 'mail-pending with its mail');
  tools.left(`${person.personalId} (newFaculty) has begun its registration with ${address}.`);
  const { statusNumber, setsPassword } = pending;
  waiting.set(tools, { person, address, statusNumber, newPassword, links: [] });
  if (!setsPassword) throw breachOf(heard, 'setsPassword of true');
  const said = 'nothing was opened yet';
  await expectState(tools, statusNumber, { state: 'mail-pending', said });
  await oldPasswordCounts(tools, { token, person, newPassword });
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
  const { statusNumber: parameter, address, person, links } = pendingOf(tools);
  const old = await tools.mailbox().nextLink(address);
  const { pending } = await portal.accept('mailState', { parameter });
  const seconds = (Date.parse(pending?.resendFrom ?? '') - portal.now()) / 1_000;
  await wait(Math.max(1, Math.ceil(seconds) + 1));
  await portal.accept('resendMail', { parameter });
  links.push(await tools.mailbox().nextLink(address));
  const said = await openAs(tools, old, person);
  await expectState(tools, parameter, { state: 'mail-pending', said });
}

async function confirms(tools: Tools): Promise<void> {
  const { portal, people, left } = tools;
  const { statusNumber: parameter, person, address, newPassword, links } = pendingOf(tools);
  const link = links.at(-1) ?? (await tools.mailbox().nextLink(address));
  const said = await openAs(tools, link, person);
  await expectState(tools, parameter, { state: 'done', said });
  const old = person.password;
  Object.assign(person, { password: newPassword, stays: true });
  left(`${person.personalId} (newFaculty) is registered now, with the password ${newPassword}.`);
  const token = await people.signIn(person);
  await portal.accept('prove', { token, body: { password: newPassword } });
  if (old !== '') {
    await portal.refuse('prove', { token, body: { password: old } }, 'credentials-refused');
  }
}
