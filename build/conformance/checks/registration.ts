import { breachOf } from '#build/conformance/heard.ts';
import { policyFor, sendPassword } from '#build/conformance/changes.ts';
import { goodPassword, worst } from '#build/conformance/passwords.ts';
import type { Actor } from '#build/conformance/people.ts';
import { doneOf } from '#build/conformance/portal.ts';
import type { Check } from '#build/conformance/rule.ts';
import type { Tools } from '#build/conformance/tools.ts';
import { NotMade } from '#build/conformance/verdicts.ts';
import type { PasswordPolicy } from '#shared/password-policy.ts';

const chapter = 'registration';

/** Who may change what, and the first login without a mail. */
export const registrationChecks: readonly Check[] = [
  {
    id: 'email-fixed',
    chapter,
    rule:
      'Who may not change the address is told `fixed`, and a try is refused with ' +
      '`not-editable`.',
    run: refusesFixedAddress,
  },
  {
    id: 'extension-none',
    chapter,
    rule: 'Who has no extension is told `none`, and a try is refused with `not-editable`.',
    async run({ portal, people, profile }) {
      const token = await people.signIn(people.get('student'));
      const heard = await portal.ask('account', { token });
      const { edit } = (await portal.accept('account', { token })).registration.extension;
      if (edit !== 'none') throw breachOf(heard, 'extension.edit of none for a student');
      const body = { extension: profile.extension.example };
      await portal.refuse('changeExtension', { token, body }, 'not-editable');
    },
  },
  {
    id: 'faculty-editable',
    chapter,
    rule: 'Faculty may change address and extension, and the account shows the registered address.',
    async run({ portal, people }) {
      const token = await people.signIn(people.get('faculty'));
      const heard = await portal.ask('account', { token });
      const { registration } = await portal.accept('account', { token });
      const { email, extension } = registration;
      if (email.edit === 'fixed') throw breachOf(heard, 'email.edit of required or optional');
      if (extension.edit === 'none') throw breachOf(heard, 'an extension to edit');
      if (email.address === undefined) throw breachOf(heard, 'the registered address');
    },
  },
  {
    id: 'extension-rules',
    chapter,
    rule:
      'An extension with too few or too many digits is refused with `extension-refused`, and ' +
      'nothing is changed.',
    run: extensionRules,
  },
  {
    id: 'extension-change',
    chapter,
    rule: 'An extension is changed without proof, and the reply tells the new number.',
    run: changesExtension,
  },
  {
    id: 'maintenance',
    chapter,
    rule:
      'While the registration is closed the status says so, its calls are refused with ' +
      '`maintenance`, and signing in and reading go on.',
    run: closes,
  },
  {
    id: 'register-once',
    chapter,
    rule: 'Who is registered is refused with `already-registered`.',
    async run(tools) {
      const { portal, people } = tools;
      const token = await people.signIn(people.get('student'));
      const { password } = people.get('student');
      const newPassword = goodPassword(await policyFor(tools, token));
      const body = { currentPassword: password, newPassword };
      await portal.refuse('register', { token, body }, 'already-registered');
    },
  },
  {
    id: 'register-student',
    chapter,
    rule:
      'A first login without an address to confirm is done at once: the new password counts, ' +
      'and a second try is `already-registered`.',
    run: (tools) => registersAtOnce(tools, 'newStudent'),
  },
  {
    id: 'register-staff',
    chapter,
    rule:
      'Staff register with an extension, which the account then shows; a refused try before ' +
      'that changes nothing.',
    run: (tools) => registersAtOnce(tools, 'newStaff'),
  },
];

/** An address that fits the institution's rule and that nobody reads. */
function addressIn({ own, domain }: Tools['profile']['email']): string {
  return own === 'required' ? `nobody@conformance.${domain}` : 'nobody@conformance.example.org';
}

async function closes(tools: Tools): Promise<void> {
  const { portal, people, setRegistration } = tools;
  await setRegistration?.('closed');
  try {
    const { services } = await portal.accept('status');
    if (services.registration.open) throw new NotMade('the registration is open all the time');
    const token = await people.signIn(people.get('student'));
    const body = { newPassword: goodPassword(await policyFor(tools, token)) };
    const change = { token, body: { ...body, endOtherSessions: false } };
    await portal.refuse('changePassword', change, 'maintenance');
    await portal.refuse('register', { token, body }, 'maintenance');
  } finally {
    await setRegistration?.('open');
  }
}

async function refusesFixedAddress({ portal, people, profile }: Tools): Promise<void> {
  const fixed: string[] = [];
  for (const kind of ['student', 'staff'] as const) {
    const token = await people.signIn(people.get(kind));
    const { email } = (await portal.accept('account', { token })).registration;
    if (email.edit !== 'fixed') continue;
    fixed.push(kind);
    const body = { email: addressIn(profile.email) };
    await portal.refuse('changeEmail', { token, body }, 'not-editable');
  }
  if (fixed.length === 0) throw new NotMade('student and staff may change their address here');
}

async function extensionRules({ portal, people, profile }: Tools): Promise<void> {
  const token = await people.signIn(people.get('staff'));
  const before = (await portal.accept('account', { token })).registration.extension.number;
  const [fewest, most] = profile.extension.digits;
  const lengths = [fewest - 1, most + 1].filter((length) => length >= 1 && length <= 12);
  for (const length of lengths) {
    const body = { extension: '7'.repeat(length) };
    await portal.refuse('changeExtension', { token, body }, 'extension-refused');
  }
  const heard = await portal.ask('account', { token });
  const after = (await portal.accept('account', { token })).registration.extension.number;
  if (after !== before) throw breachOf(heard, `the extension as before: ${before ?? 'none'}`);
}

async function changesExtension({ portal, people, profile, wait, left }: Tools): Promise<void> {
  const person = people.get('staff');
  const token = await people.signIn(person);
  const before = (await portal.accept('account', { token })).registration.extension.number;
  await wait(185);
  const other = '7'.repeat(profile.extension.digits[0]);
  const extension = other === before ? '6'.repeat(other.length) : other;
  const heard = await portal.ask('changeExtension', { token, body: { extension } });
  if (heard.code !== undefined) throw breachOf(heard, 'the change without proof');
  const body = { extension: before ?? extension };
  const again = await portal.accept('changeExtension', { token, body });
  if (before === undefined)
    left(`${person.personalId} (staff) has the extension ${extension} now.`);
  else if (again.extension.number !== before) throw breachOf(heard, 'the new number in the reply');
}

interface Beginner {
  readonly person: Actor;
  readonly token: string;
  readonly policy: PasswordPolicy;
  /** What goes with the new password. */
  readonly given: object;
}

/** Somebody before the first login, whom no address keeps waiting. */
async function beginner(tools: Tools, kind: 'newStudent' | 'newStaff'): Promise<Beginner> {
  const { portal, people, profile } = tools;
  const person = people.get(kind);
  const token = await people.signIn(person);
  const policy = await policyFor(tools, token);
  const { state, email, extension } = (await portal.accept('account', { token })).registration;
  if (state !== 'not-started') throw new NotMade(`the registration of ${kind} is ${state}`);
  if (email.edit === 'required') {
    throw new NotMade(`${kind} has to confirm an address here: see register-mail`);
  }
  const current = policy.needsCurrent ? { currentPassword: person.password } : {};
  const number = extension.edit === 'none' ? {} : { extension: profile.extension.example };
  return { person, token, policy, given: { ...current, ...number } };
}

async function registersAtOnce(tools: Tools, kind: 'newStudent' | 'newStaff'): Promise<void> {
  const { portal } = tools;
  const one = await beginner(tools, kind);
  const { person, token, policy, given } = one;
  await refusedTry(tools, one);
  const newPassword = goodPassword(policy);
  person.stays = true;
  const heard = await sendPassword(tools.people, { person, newPassword }, () =>
    portal.ask('register', { token, body: { ...given, newPassword } }),
  );
  doneOf('register', heard);
  tools.left(`${person.personalId} (${kind}) is registered now, with a new password.`);
  const { registration } = await portal.accept('account', { token });
  if (registration.state !== 'done') throw breachOf(heard, 'the state done at once');
  const isShown = !('extension' in given) || registration.extension.number === given.extension;
  if (!isShown) throw breachOf(heard, 'the extension that was given');
  await portal.accept('prove', { token, body: { password: newPassword } });
  const again = { ...given, newPassword: goodPassword(policy) };
  await portal.refuse('register', { token, body: again }, 'already-registered');
}

async function refusedTry({ portal }: Tools, { token, policy, given }: Beginner): Promise<void> {
  const body = { ...given, newPassword: worst(policy) };
  await portal.refuse('register', { token, body }, 'password-refused');
  const heard = await portal.ask('account', { token });
  const { registration } = await portal.accept('account', { token });
  if (registration.state !== 'not-started')
    throw breachOf(heard, 'not-started after a refused try');
}
