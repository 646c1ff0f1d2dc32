import { createHash } from 'node:crypto';
import { endpoints, type EndpointName } from '#electron/portal/contract.ts';
import { isProblem, problemAnswer, type Answer } from './answer.ts';
import type { Caller } from './callers.ts';
import { refused } from './dpop.ts';
import type { PracticePortal } from './portal.ts';
import { isComplete } from './progress.ts';
import type { Route } from '#electron/portal/route.ts';
import type { Call, Ruling } from './rule.ts';

/** One request to one endpoint, as it came. */
export interface Ask {
  readonly route: Route;
  /** The parsed JSON of the body; `{}` where there was none. */
  readonly body: unknown;
  readonly caller: Caller;
  readonly idempotencyKey: string | undefined;
}

/** Long enough to be nobody else's by chance. */
const keyPattern = /^[\w-]{8,128}$/;

/** Answers one request. A write is executed once per Idempotency-Key; a repeat gets the stored reply. */
export function exchange(portal: PracticePortal, ask: Ask): Answer {
  const { endpoint } = ask.route;
  const input = endpoint.request.safeParse(ask.body);
  if (!input.success) return problemAnswer({ code: 'request-malformed' });
  if (endpoint.verb === 'GET') return execute(portal, ask, input.data);
  const { idempotencyKey } = ask;
  if (idempotencyKey === undefined || !keyPattern.test(idempotencyKey)) {
    return problemAnswer({ code: 'request-malformed' });
  }
  const key = ownKey(ask, idempotencyKey);
  const fingerprint = fingerprintOf(ask, input.data);
  const before = portal.operations.find(key);
  if (before && 'withdrawn' in before) return problemAnswer({ code: 'operation-withdrawn' });
  if (before && before.fingerprint !== fingerprint) {
    return problemAnswer({ code: 'idempotency-key-reused' });
  }
  if (before?.answer === 'forgotten') return problemAnswer({ code: 'session-required' });
  if (before) return before.answer;
  const answer = execute(portal, ask, input.data);
  portal.operations.store(key, { fingerprint, answer, secretOf: secretOf(ask, answer) });
  return answer;
}

/** The keys of one kiosk are no concern of another: it can neither read nor close what is there. */
function ownKey({ caller: { kiosk, jkt } }: Ask, idempotencyKey: string): string {
  return `${kiosk?.firstKey ?? jkt} ${idempotencyKey}`;
}

function execute(portal: PracticePortal, ask: Ask, input: unknown): Answer {
  const { route, caller } = ask;
  const { name, endpoint, parameter } = route;
  const session = portal.facts.sessions.find(caller.token);
  // A token that has got somewhere else opens nothing there (RFC 9449 6.1, `cnf`).
  if (session && session.jkt !== caller.jkt) return problemAnswer(refused('bound'));
  if (endpoint.session !== 'none' && !session) return problemAnswer({ code: 'session-required' });
  if (endpoint.session === 'complete' && session && !isComplete(portal.facts, session)) {
    return problemAnswer({ code: 'session-incomplete' });
  }
  // Parsed by this endpoint's own schema and given the session it declares, so it is the rule's call.
  const call = { input, parameter, caller, session } as Call<EndpointName>;
  const ruling =
    name === 'operation' ? lookUp(portal, ownKey(ask, parameter)) : apply(portal.rules[name], call);
  if (!ruling.ok) return problemAnswer(ruling);
  // A reply that does not fit the contract is a fault of this portal and throws.
  const body: unknown = endpoint.reply.parse(ruling.value);
  return { status: endpoint.status, body: body ?? {} };
}

function apply(rule: unknown, call: Call<EndpointName>): Ruling<EndpointName> {
  // Looked up under the endpoint's own name: rule and call belong together by type (Rules).
  return (rule as (call: Call<EndpointName>) => Ruling<EndpointName>)(call);
}

function lookUp({ operations }: PracticePortal, key: string): Ruling<EndpointName> {
  const found = operations.find(key);
  if (!found) operations.withdraw(key);
  if (!found || 'withdrawn' in found) return { ok: true, value: { state: 'never-arrived' } };
  if (found.answer === 'forgotten') {
    return { ok: true, value: { state: 'completed', status: endpoints.beginEnrolment.status } };
  }
  const { status, body } = found.answer;
  return { ok: true, value: { state: 'completed', status, reply: body } };
}

/** The session with which a reply's secret goes: a key may be a registered device's by then. */
function secretOf({ route, caller: { token } }: Ask, answer: Answer): string | undefined {
  return route.name === 'beginEnrolment' && !isProblem(answer) ? token : undefined;
}

/** Who asked for what, as a digest: a password is not kept for longer than its call. */
function fingerprintOf({ route, caller: { token } }: Ask, input: unknown): string {
  const whole = JSON.stringify([route.name, route.parameter, token ?? '', input]);
  return createHash('sha256').update(whole).digest('base64url');
}
