import { failureDetails, universalCodes, type FailureCode } from '#shared/outcome.ts';
import type { Method } from './define.ts';
import type { WireOutcome } from './wire.ts';

type Refusal = Extract<WireOutcome, { readonly ok: false }>;

/**
 * The refusal with the details of its code and nothing more; `undefined` where the method does not
 * declare the code or the details do not fit it.
 */
export function declaredRefusal(method: Method, { failure }: Refusal): Refusal | undefined {
  const { code } = failure;
  const declared: readonly FailureCode[] = [...method.codes, ...universalCodes];
  if (!declared.includes(code)) return undefined;
  const details = failureDetails[code].safeParse(failure);
  return details.success ? { ok: false, failure: { ...details.data, code } } : undefined;
}
