import type { PasswordChange } from '#shared/contract/password.ts';
import { done, leavesUnknown, type Failure, type Outcome } from '#shared/outcome.ts';
import type { Doing } from '#renderer/wizard/define.ts';
import type { ChangeShape } from './facts.ts';

type Results = Partial<ChangeShape['results']>;
type Answer = ChangeShape['answers']['password'];
type Moment = Pick<Doing<ChangeShape, 'password'>, 'given' | 'signal'>;

export async function change(doing: Doing<ChangeShape, 'password'>): Promise<Outcome<Results>> {
  return send(doing, doing.answer);
}

/** The present password once more, and then the change that had been asked for. */
export async function proveAndChange(
  doing: Doing<ChangeShape, 'proof'>,
): Promise<Outcome<Results>> {
  const { given, answer, answers, signal } = doing;
  const proved = await given.host.account.prove(answer, { signal });
  return proved.ok ? send(doing, kept(answers)) : proved;
}

/** Asks the portal what became of a change whose answer did not come. */
export async function settle(doing: Doing<ChangeShape, 'settle'>): Promise<Outcome<Results>> {
  const { given, answers, signal } = doing;
  const settled = await given.host.password.settle({}, { signal });
  if (!settled.ok) return settled;
  const found = settled.value;
  if (found.state !== 'changed') return done({ known: found.state });
  return changed(found, kept(answers));
}

/** A result that is not known is no refusal: the next screen finds out. */
async function send({ given, signal }: Moment, answer: Answer): Promise<Outcome<Results>> {
  const { newPassword, endOtherSessions } = answer;
  const outcome = await given.host.password.change({ newPassword, endOtherSessions }, { signal });
  if (outcome.ok) return changed(outcome.value, answer);
  return isUnknown(outcome.failure) ? done({ known: 'unknown' }) : outcome;
}

/** A bug on the way may have come before the change or after it. */
function isUnknown(failure: Failure): boolean {
  return failure.code === 'internal' || leavesUnknown(failure);
}

function changed(change: PasswordChange, { endOtherSessions }: Answer): Outcome<Results> {
  const { changedAt, otherSessionsEnded: ended } = change;
  const others = ended === undefined ? {} : { otherSessionsEnded: ended };
  return done({
    known: 'changed',
    change: { changedAt, ...others, wantedOthersEnded: endOtherSessions },
  });
}

function kept({ password }: Partial<ChangeShape['answers']>): Answer {
  if (!password) throw new Error('no new password: the table leads here only after one was given');
  return password;
}
