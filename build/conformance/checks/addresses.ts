import { expectState, openAs } from '#build/conformance/confirm.ts';
import { breachOf } from '#build/conformance/heard.ts';
import type { Actor } from '#build/conformance/people.ts';
import { doneOf, refusalOf } from '#build/conformance/portal.ts';
import type { Check } from '#build/conformance/rule.ts';
import type { Tools } from '#build/conformance/tools.ts';
import { NotMade } from '#build/conformance/verdicts.ts';

const chapter = 'mail';

/** What is an address here, and changing it. */
export const addressChecks: readonly Check[] = [
  {
    id: 'email-malformed',
    chapter,
    rule: 'What is no address is refused with `email-refused` and the reason `malformed`.',
    run: (tools) =>
      refuses(tools, ['no address', 'a@b', '@example.org', 'a@@example.org'], 'malformed'),
  },
  {
    id: 'email-domain',
    chapter,
    rule:
      'Where the address must be the institution’s own, a look-alike is refused with the ' +
      'reason `not-own`; where it must not be, its own is refused with `own`.',
    async run(tools) {
      const { own, domain } = tools.profile.email;
      const alike = [
        `a@fake-${domain}`,
        `a@${domain}.example.org`,
        `a@x${domain}`,
        'a@example.org',
      ];
      const its = [`a@${domain}`, `a@sub.${domain}`, `a@${domain.toUpperCase()}`];
      if (own === 'required') await refuses(tools, alike, 'not-own');
      else await refuses(tools, its, 'own');
    },
  },
  {
    id: 'email-change',
    chapter,
    rule:
      'Another address waits for its link: until it is confirmed the old one stays, and ' +
      'afterwards the new one is registered.',
    run: changesEmail,
  },
];

async function refuses(
  { portal, people }: Tools,
  addresses: readonly string[],
  reason: string,
): Promise<void> {
  const token = await people.signIn(people.get('faculty'));
  for (const email of addresses) {
    const heard = await portal.ask('changeEmail', { token, body: { email } });
    const told = refusalOf(heard, ['email-refused']);
    if (told.reason !== reason) {
      throw breachOf(
        heard,
        `${email} to be refused as ${reason}`,
        `the reason ${told.reason ?? 'none'}`,
      );
    }
  }
}

async function changesEmail(tools: Tools): Promise<void> {
  const { portal, people } = tools;
  const person = people.get('faculty');
  const token = await people.signIn(person);
  const before = (await portal.accept('account', { token })).registration.email.address;
  const next = person.mailboxes.find((address) => address !== before);
  if (next === undefined) throw new NotMade('faculty names no mailbox beside the registered one');
  await confirmAddress(tools, { person, next, before });
  if (before !== undefined && person.mailboxes.includes(before)) {
    await confirmAddress(tools, { person, next: before, before: next });
    return;
  }
  tools.left(`${person.personalId} (faculty) has the address ${next} now.`);
}

interface AddressChange {
  readonly person: Actor;
  readonly next: string;
  readonly before: string | undefined;
}

async function confirmAddress(tools: Tools, { person, next, before }: AddressChange) {
  const { portal, people } = tools;
  const mailbox = tools.mailbox();
  const token = await people.signIn(person);
  const heard = await portal.ask('changeEmail', { token, body: { email: next } });
  const { pending } = doneOf('changeEmail', heard);
  if (pending?.purpose !== 'email-change')
    throw breachOf(heard, 'a pending mail for the new address');
  if (pending.setsPassword) throw breachOf(heard, 'setsPassword of false');
  const { email } = (await portal.accept('account', { token })).registration;
  if (email.address !== before)
    throw breachOf(heard, 'the old address until the link is confirmed');
  const said = await openAs(tools, await mailbox.nextLink(next), person);
  await expectState(tools, pending.statusNumber, { state: 'done', said });
}
