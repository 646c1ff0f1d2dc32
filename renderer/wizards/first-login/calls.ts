import { done, type Outcome } from '#shared/outcome.ts';
import { mailAfter } from '#renderer/steps/mail.ts';
import type { Doing, Known } from '#renderer/wizard/define.ts';
import { registrationOf, type FirstLoginShape } from './shape.ts';

type Results = Partial<FirstLoginShape['results']>;
type Answers = Partial<FirstLoginShape['answers']>;
type Moment = Pick<Doing<FirstLoginShape, 'review'>, 'answers' | 'given' | 'signal'>;

/** Everything at once; final unless an address has to be confirmed first (domain.md 2.1). */
export async function register({ answers, given, signal }: Moment): Promise<Outcome<Results>> {
  const { begin } = given.host.registration;
  const begun = await begin(sentOf({ answers, given }), { signal });
  if (!begun.ok) return begun;
  return done({ registration: begun.value, mail: mailAfter(begun.value, given.now()) });
}

/** The old password once more, and then what had been asked for. */
export async function proveAndRegister(
  doing: Doing<FirstLoginShape, 'proof'>,
): Promise<Outcome<Results>> {
  const proved = await doing.given.host.account.prove(doing.answer, { signal: doing.signal });
  return proved.ok ? register(doing) : proved;
}

/** Another address for the registration that waits; the earlier link stops working. */
export async function correct(
  doing: Doing<FirstLoginShape, 'other-address'>,
): Promise<Outcome<Results>> {
  return changeAddress(doing, doing.answer);
}

export async function proveAndCorrect(
  doing: Doing<FirstLoginShape, 'proof-other'>,
): Promise<Outcome<Results>> {
  const proved = await doing.given.host.account.prove(doing.answer, { signal: doing.signal });
  return proved.ok ? changeAddress(doing, doing.answers['other-address']) : proved;
}

async function changeAddress(
  { given, signal }: Moment,
  typed: Answers['other-address'],
): Promise<Outcome<Results>> {
  if (!typed?.email) throw new Error('no address: the table leads here only after one was typed');
  const { changeEmail } = given.host.registration;
  const changed = await changeEmail({ email: typed.email }, { signal });
  if (!changed.ok) return changed;
  return done({ registration: changed.value, mail: mailAfter(changed.value, given.now()) });
}

type Typed = Pick<Known<FirstLoginShape>, 'answers' | 'given'>;

/** What goes to the portal: an address that it has already is not sent where it may be left out. */
function sentOf({ answers, given }: Typed) {
  if (!answers.password) throw new Error('no password: the table leads here only after one');
  const { newPassword } = answers.password;
  const email = addressToSend({ answers, given });
  const extension = answers.extension?.extension;
  return { newPassword, ...(email && { email }), ...(extension && { extension }) };
}

/** The address that a mail will go to; undefined where none is sent. */
export function addressToSend({ answers, given }: Typed): string | undefined {
  const typed = answers.email?.email ?? undefined;
  const { edit, address } = registrationOf(given).email;
  return edit === 'optional' && typed === address ? undefined : typed;
}
