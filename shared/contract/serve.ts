import { fail, done } from '#shared/outcome.ts';
import type { Contract, Handlers, Method } from './define.ts';
import { declaredRefusal } from './refusal.ts';
import { maxRequestLength, wireRequest, type DoorName, type WireOutcome } from './wire.ts';

/** Answers one request; never rejects. Any door can feed it. */
export type Serve = (request: unknown) => Promise<WireOutcome>;

export interface ServeOptions<C extends Contract> {
  readonly door: DoorName;
  readonly contract: C;
  readonly handlers: Handlers<C>;
  /** Gets every fault once, with the method's name; gives back the incident number that the screen shows. */
  readonly onFault: (method: string, fault: unknown) => string;
}

/** Parses the request, looks the method up among own properties, parses what goes in and what comes out. */
export function serve<C extends Contract>(options: ServeOptions<C>): Serve {
  return async (raw) => {
    if (!isSmall(raw)) return fail('bad-request', {});
    const request = wireRequest.safeParse(raw);
    if (!request.success || request.data.to !== options.door) return fail('bad-request', {});
    const found = findMethod(options, request.data.method);
    if (!found) return fail('bad-request', {});
    const input = found.method.input.safeParse(request.data.input);
    if (!input.success) return fail('bad-request', {});
    try {
      const outcome = await found.handler(input.data);
      return parseOutcome(found.method, outcome);
    } catch (fault) {
      return fail('internal', { incident: options.onFault(request.data.method, fault) });
    }
  };
}

/** What the method does not declare is a fault of its handler and throws. */
function parseOutcome(method: Method, outcome: WireOutcome): WireOutcome {
  if (outcome.ok) return done(method.output.parse(outcome.value));
  const refusal = declaredRefusal(method, outcome);
  if (!refusal) throw new TypeError('The refusal does not fit the contract');
  return refusal;
}

function isSmall(raw: unknown): boolean {
  try {
    // What has no JSON gives no text; asking for its length lands below.
    return JSON.stringify(raw).length <= maxRequestLength;
  } catch {
    return false;
  }
}

type AnyHandler = (input: unknown) => Promise<WireOutcome>;

function findMethod<C extends Contract>(
  { contract, handlers }: ServeOptions<C>,
  name: string,
): { method: Method; handler: AnyHandler } | undefined {
  const [group = '', call = '', ...rest] = name.split('.');
  if (rest.length > 0 || !Object.hasOwn(contract, group)) return undefined;
  const methods = contract[group];
  if (!methods || !Object.hasOwn(methods, call)) return undefined;
  const method = methods[call];
  // Handlers<C> has the contract's own keys by type; the cast drops only what the lookup above has checked.
  const handler = (handlers as Record<string, Record<string, AnyHandler>>)[group]?.[call];
  return method && handler ? { method, handler } : undefined;
}
