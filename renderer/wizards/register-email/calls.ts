import type { RegistrationState } from '#shared/contract/registration.ts';
import { done, type Outcome } from '#shared/outcome.ts';
import type { z } from 'zod';
import type { addressAnswer } from '#renderer/steps/address.ts';
import { mailAfter, type mailAnswer, type MailNow } from '#renderer/steps/mail.ts';
import type { Doing } from '#renderer/wizard/define.ts';

type Address = z.infer<ReturnType<typeof addressAnswer>>;
type Proof = { readonly password: string };

export type EmailShape = {
  readonly answers: {
    readonly fixed: object;
    readonly first: object;
    readonly email: Address;
    readonly proof: Proof;
    readonly mail: z.infer<typeof mailAnswer>;
    readonly 'other-address': Address;
    readonly 'proof-other': Proof;
    readonly expired: Record<string, never>;
    readonly done: object;
  };
  readonly results: { readonly mail: MailNow };
};
type Results = Partial<EmailShape['results']>;
type Moment = Pick<Doing<EmailShape, 'email'>, 'given' | 'signal'>;

/** A new address; with a mail on its way the old one stays until the link is confirmed. */
export async function change(doing: Moment & { answer: Address }): Promise<Outcome<Results>> {
  return send(doing, doing.answer);
}

/** The password once more, and then the address that had been typed at the step of that name. */
export function proveAndChange(typedAt: 'email' | 'other-address') {
  return async (doing: Doing<EmailShape, 'proof'>): Promise<Outcome<Results>> => {
    const { given, answer, answers, signal } = doing;
    const proved = await given.host.account.prove(answer, { signal });
    return proved.ok ? send(doing, answers[typedAt]) : proved;
  };
}

async function send({ given, signal }: Moment, typed?: Address): Promise<Outcome<Results>> {
  if (!typed?.email) throw new Error('no address: the table leads here only after one was typed');
  const { changeEmail } = given.host.registration;
  const changed: Outcome<RegistrationState> = await changeEmail({ email: typed.email }, { signal });
  return changed.ok ? done({ mail: mailAfter(changed.value, given.now()) }) : changed;
}
