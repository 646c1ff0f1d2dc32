import { done, fail } from '#shared/outcome.ts';
import type { CallSignal, Client, Contract, Method } from './define.ts';
import { declaredRefusal } from './refusal.ts';
import type { DoorName, Transport, WireOutcome } from './wire.ts';

/** Typed calls over any transport. Replies are parsed; one that does not fit the contract is `internal`. */
export function createClient<C extends Contract>(
  door: DoorName,
  contract: C,
  transport: Transport,
): Client<C> {
  const groups = Object.entries(contract).map(([group, methods]) => {
    const calls = Object.entries(methods).map(([name, method]) => {
      const call = async (input: unknown, options?: { readonly signal?: CallSignal }) =>
        readOutcome(
          method,
          await ask(transport, { to: door, method: `${group}.${name}`, input }, options?.signal),
        );
      return [name, call] as const;
    });
    return [group, Object.fromEntries(calls)] as const;
  });
  // Built from the contract's own entries, so the names and shapes are those of Client<C>.
  return Object.fromEntries(groups) as Client<C>;
}

async function ask(
  transport: Transport,
  request: Parameters<Transport['request']>[0],
  signal: CallSignal | undefined,
): Promise<WireOutcome> {
  if (signal?.aborted) return fail('visit-ended', {});
  const answer = transport.request(request).catch(() => fail('door-shut', { changed: 'unknown' }));
  if (!signal) return answer;
  const left = Promise.withResolvers<WireOutcome>();
  const leave = () => {
    left.resolve(fail('visit-ended', {}));
  };
  signal.addEventListener('abort', leave);
  return Promise.race([answer, left.promise]).finally(() => {
    signal.removeEventListener('abort', leave);
  });
}

function readOutcome(method: Method, outcome: WireOutcome): WireOutcome {
  if (outcome.ok) {
    const value = method.output.safeParse(outcome.value);
    return value.success ? done(value.data) : fail('internal', { incident: 'reply' });
  }
  return declaredRefusal(method, outcome) ?? fail('internal', { incident: 'reply' });
}
