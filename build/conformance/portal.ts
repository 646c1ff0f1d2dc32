import { randomUUID } from 'node:crypto';
import { endpoints, type EndpointName } from '#electron/portal/contract.ts';
import type { ReplyOf } from '#electron/portal/endpoint-types.ts';
import type { Endpoint } from '#electron/portal/endpoints/endpoint.ts';
import { problem, type Problem, type ProblemCode } from '#electron/portal/problem.ts';
import { breachOf, heardOf, requestLine, type Heard } from './heard.ts';
import { proven, type Changed, type TestKiosk } from './kiosk.ts';
import { Breach, messageOf, NotMade } from './verdicts.ts';
import type { Sent, Wire } from './wire.ts';

/** What goes with a call; the shape of the body is the check's own business. */
export interface Given {
  readonly body?: object;
  /** Value of the one parameter in the path. */
  readonly parameter?: string;
  /** The session. */
  readonly token?: string;
  /** Idempotency-Key of a write; a fresh one where it is left out, none where it is `null`. */
  readonly key?: string | null;
  /** Whose proof goes with it; that of the run's kiosk where nothing is said. */
  readonly kiosk?: TestKiosk;
  /** Parts of the proof that are to be others. */
  readonly changed?: Changed;
}

/** The portal under test, by the names of the contract. */
export interface Portal {
  /** The kiosk as which the run goes. */
  readonly kiosk: TestKiosk;
  /** Sends exactly this, with a proof where it has none; `DPoP: ''` goes without. */
  readonly send: (sent: Sent, name?: EndpointName) => Promise<Heard>;
  readonly ask: (name: EndpointName, given?: Given) => Promise<Heard>;
  /** Expects that the call is done; gives what the reply says. */
  readonly accept: <N extends EndpointName>(name: N, given?: Given) => Promise<ReplyOf<N>>;
  /** Expects that the call is refused with one of these codes. */
  readonly refuse: (
    name: EndpointName,
    given: Given,
    ...codes: readonly ProblemCode[]
  ) => Promise<Problem>;
  /** Forgets the exchanges so far, and gives those since it did so last: one line each. */
  readonly takeSteps: () => readonly string[];
  /** The portal's clock as its last reply told it, in milliseconds since 1970. */
  readonly now: () => number;
}

export function createPortal(
  wire: Wire,
  openKiosk: (now: () => number) => TestKiosk,
  observe: (heard: Heard) => void,
): Portal {
  let told: number | undefined;
  const now = () => told ?? Date.now();
  const own = openKiosk(now);
  let steps: string[] = [];
  const send = async (sent: Sent, name?: EndpointName) => {
    const endpoint = name && endpoints[name];
    const reply = await wire(withProof(own, sent)).catch((trouble: unknown) => {
      throw trouble instanceof NotMade ? trouble : noReply(sent, endpoint, trouble);
    });
    const heard = heardOf(sent, reply, name);
    const date = Date.parse(reply.headers.date ?? '');
    if (!Number.isNaN(date)) told = date;
    steps.push(`${requestLine(heard)} → ${reply.status} ${heard.code ?? ''}`.trimEnd());
    observe(heard);
    return heard;
  };
  const ask = (name: EndpointName, given: Given = {}) => {
    const { kiosk = own, changed } = given;
    return send(proven(kiosk, sentOf(name, given), changed), name);
  };
  return {
    kiosk: own,
    send,
    ask,
    accept: async (name, given) => doneOf(name, await ask(name, given)),
    refuse: async (name, given, ...codes) => refusalOf(await ask(name, given), codes),
    takeSteps() {
      const taken = steps;
      steps = [];
      return taken;
    },
    now,
  };
}

function withProof(kiosk: TestKiosk, sent: Sent): Sent {
  const { DPoP: proof, ...headers } = sent.headers ?? {};
  if (proof === undefined) return proven(kiosk, sent);
  return proof === '' ? { ...sent, headers } : sent;
}

/** The request of a named call. */
export function sentOf(name: EndpointName, given: Given): Sent {
  const { verb, path } = endpoints[name];
  const { body, token, key = randomUUID() } = given;
  const isWrite = verb !== 'GET';
  return {
    verb,
    path: path.replace(/\{\w+\}/, encodeURIComponent(given.parameter ?? 'none')),
    headers: {
      ...(isWrite && key !== null && { 'Idempotency-Key': key }),
      ...(body && { 'Content-Type': 'application/json' }),
      ...(token !== undefined && { Authorization: `DPoP ${token}` }),
    },
    ...(body && { body: JSON.stringify(body) }),
  };
}

/** What the reply says, where the call was done as declared; a Breach otherwise. */
export function doneOf<N extends EndpointName>(name: N, heard: Heard): ReplyOf<N> {
  const { status, reply } = endpoints[name];
  const read = reply.safeParse(status === 204 ? {} : heard.json);
  if (heard.reply.status !== status || !read.success) {
    throw breachOf(heard, `${status} with the reply of ${name}`);
  }
  // Parsed just now by this endpoint's own schema; TypeScript does not follow N through safeParse.
  return read.data as ReplyOf<N>;
}

/** The problem, where the call was refused with one of these codes; a Breach otherwise. */
export function refusalOf(heard: Heard, codes: readonly ProblemCode[]): Problem {
  const read = problem.safeParse(heard.json);
  if (heard.reply.status >= 400 && read.success && codes.includes(read.data.code)) return read.data;
  throw breachOf(heard, `the problem ${codes.join(' or ')}`);
}

function noReply(sent: Sent, endpoint: Endpoint | undefined, trouble: unknown): Breach {
  const request = requestLine({ sent, ...(endpoint && { endpoint }) });
  return new Breach({ expected: 'a reply', came: `none: ${messageOf(trouble)}`, request });
}
