import { done, type Outcome } from '#shared/outcome.ts';
import type { Doing } from '#renderer/wizard/define.ts';
import type { MfaShape, ShownKey } from './facts.ts';

type Results = Partial<MfaShape['results']>;
type Moment = Pick<Doing<MfaShape, 'app'>, 'given' | 'results' | 'signal'>;

/** From here on the screens say that the key runs out and offer a new one, in seconds. */
export const nearEndSeconds = 60;

/** The key of this visit while it lasts; a key that was shown is never swapped silently. */
export async function beginOrKeep(doing: Doing<MfaShape, 'app'>): Promise<Outcome<Results>> {
  const { key } = doing.results;
  if (key && !doing.isRedo && !isNearEnd(key, doing.given.now())) return done({});
  return begin(doing);
}

/** The password once more, and then the key that had been asked for. */
export async function proveAndBegin(doing: Doing<MfaShape, 'proof'>): Promise<Outcome<Results>> {
  const { given, answer, signal } = doing;
  const proved = await given.host.account.prove(answer, { signal });
  return proved.ok ? begin(doing) : proved;
}

export async function check(doing: Doing<MfaShape, 'digits'>): Promise<Outcome<Results>> {
  const { given, answer, results, signal } = doing;
  const { enrolmentId } = keyOf(results);
  const checked = await given.host.mfa.check({ enrolmentId, code: answer.code }, { signal });
  if (!checked.ok) return checked;
  // Without a release code the right digits are the end.
  return given.institution.mfa.release ? done({}) : register(doing, {});
}

export async function complete(doing: Doing<MfaShape, 'release'>): Promise<Outcome<Results>> {
  return register(doing, { releaseCode: doing.answer.releaseCode });
}

async function register(
  { given, results, signal }: Moment,
  code: { readonly releaseCode?: string },
): Promise<Outcome<Results>> {
  const { enrolmentId, replacesDevice } = keyOf(results);
  const completed = await given.host.mfa.complete({ enrolmentId, ...code }, { signal });
  if (!completed.ok) return completed;
  return done({ registration: { ...completed.value, replacedDevice: replacesDevice } });
}

function isNearEnd(key: ShownKey, now: number): boolean {
  return key.endsAt - now <= nearEndSeconds * 1000;
}

async function begin({ given, results, signal }: Moment): Promise<Outcome<Results>> {
  const begun = await given.host.mfa.begin({}, { signal });
  if (!begun.ok) return begun;
  const endsAt = given.now() + begun.value.secondsLeft * 1000;
  const isRenewed = results.key !== undefined || given.memory.hasShownKey;
  return done({ key: { ...begun.value, endsAt, isRenewed } });
}

function keyOf(results: Results): ShownKey {
  if (!results.key) throw new Error('no key: the table leads here only after one was fetched');
  return results.key;
}
