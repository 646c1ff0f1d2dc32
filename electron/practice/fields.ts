import { judgeEmail } from '#shared/email-rule.ts';
import type { Account } from './accounts.ts';
import { refuse, type Facts, type Refusal } from './rule.ts';

/** What was filled in of what not everybody may edit. */
export interface Given {
  readonly email?: string | undefined;
  readonly extension?: string | undefined;
}

type AddressRefusal = Refusal<'email-refused' | 'not-editable'>;

/** An address by this person's right to one (domain.md 2.2) and the institution's rule (3). */
export function judgeAddress(
  { institution }: Facts,
  { person: { email: right } }: Account,
  { email }: Given,
): AddressRefusal | undefined {
  if (email === undefined) {
    return right.edit === 'required' ? refuse('email-refused', { reason: 'malformed' }) : undefined;
  }
  if (right.edit === 'fixed') return refuse('not-editable');
  const { problem: reason } = judgeEmail(email, institution.email);
  return reason === undefined ? undefined : refuse('email-refused', { reason });
}

/** An extension number by this person's right to one, and the institution's digits. */
export function judgeExtension(
  { institution }: Facts,
  { person: { extension: right } }: Account,
  { extension }: Given,
): Refusal<'extension-refused' | 'not-editable'> | undefined {
  if (extension === undefined) {
    return right.edit === 'required' ? refuse('extension-refused') : undefined;
  }
  if (right.edit === 'none') return refuse('not-editable');
  const [fewest, most] = institution.extension.digits;
  const { length } = extension;
  return length >= fewest && length <= most ? undefined : refuse('extension-refused');
}
