import { auditedCalls, type AuditedCall } from '#electron/services/audit/calls.ts';
import type { Step } from '#electron/services/audit/steps.ts';
import { wireRequest, type WireOutcome } from '#shared/contract/wire.ts';
import { failureDetails } from '#shared/outcome.ts';

/**
 * What main may learn of a call: its name and how it ended. Undefined where that is nothing: a call
 * that only looks, and did so.
 */
export function stepOf(request: unknown, outcome: WireOutcome): Step | undefined {
  const call = callOf(request);
  if (outcome.ok) return call === 'other' ? undefined : { call, code: 'done' };
  const { code } = outcome.failure;
  if (code !== 'internal') {
    return call === 'other' && code !== 'bad-request' ? undefined : { call, code };
  }
  const { data: details } = failureDetails.internal.safeParse(outcome.failure);
  return { call, code, ...details };
}

function callOf(request: unknown): Step['call'] {
  const named = wireRequest.safeParse(request).data?.method;
  return auditedCalls.find((call: AuditedCall) => call === named) ?? 'other';
}
