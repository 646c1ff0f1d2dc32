import { randomBytes, type KeyObject } from 'node:crypto';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { signedNetwork, type CampusAnswer } from '#electron/portal/campus.ts';
import { readAnswer } from '#electron/portal/campus-signature.ts';
import { DialAgent, NotConnected } from '#electron/portal/dial-agent.ts';
import { dialTrouble } from '#electron/portal/network-trouble.ts';
import { isWithin } from './addresses.ts';
import type { AskOutcome } from '#shared/network-outcomes.ts';

export interface Question {
  /** Opens the one connection of this question; nothing is kept for another. */
  readonly dial: () => Duplex;
  /** What the Host header says. */
  readonly host: string;
  /** Path before the contract's own, such as `/portal`. */
  readonly basePath: string;
  readonly keys: readonly KeyObject[];
  /** Ends the question; it counts as silence then. */
  readonly signal: AbortSignal;
}

/** What came of one question, and what a signed answer said. */
export interface Reply {
  readonly outcome: AskOutcome;
  readonly said?: Pick<CampusAnswer, 'observedAddress' | 'observedPrefix' | 'kioskId'>;
  /** Place of the key that signed it. */
  readonly key?: number;
  /** How long it counts from the moment of asking, in milliseconds. */
  readonly lifeMs?: number;
}

/** More than any answer needs, in bytes. */
const longestAnswer = 8_192;

/**
 * Asks one endpoint once: 32 random bytes go out, nothing of this machine and nothing of a visitor. No
 * proxy, no redirect, no cookie, no kept connection.
 */
export async function askOnce(question: Question): Promise<Reply> {
  const nonce = randomBytes(32).toString('base64url');
  const agent = new DialAgent(question.dial);
  try {
    const text = await exchange(open(question, nonce, agent));
    return text === undefined ? { outcome: 'not-an-answer' } : judge(text, nonce, question.keys);
  } catch (trouble) {
    return { outcome: question.signal.aborted ? 'silent' : outcomeOf(trouble) };
  } finally {
    agent.destroy();
  }
}

function open(question: Question, nonce: string, agent: DialAgent): ClientRequest {
  const { host, basePath, signal } = question;
  return request({
    agent,
    signal,
    path: `${basePath.replace(/\/$/, '')}/v1/network/${nonce}`,
    headers: { Host: host, Accept: 'application/json', Connection: 'close' },
    maxHeaderSize: longestAnswer,
  });
}

/** The body of a reply that may be an answer; undefined for any other. */
function exchange(asking: ClientRequest): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    asking.once('error', reject);
    asking.once('response', (response) => {
      gather(response).then(resolve, reject);
    });
    asking.end();
  });
}

async function gather(response: IncomingMessage): Promise<string | undefined> {
  const type = response.headers['content-type'] ?? '';
  if (response.statusCode !== 200 || !/^application\/json\s*(?:;|$)/i.test(type)) return undefined;
  response.setEncoding('utf8');
  let text = '';
  for await (const chunk of response) {
    text += String(chunk);
    if (text.length > longestAnswer) return undefined;
  }
  return text;
}

function judge(text: string, nonce: string, keys: readonly KeyObject[]): Reply {
  const reply = signedNetwork.safeParse(jsonOf(text));
  if (!reply.success) return { outcome: 'not-an-answer' };
  const read = readAnswer(reply.data.answer, nonce, keys);
  if (!read.ok) return { outcome: read.why };
  const { verdict, observedAddress, observedPrefix, kioskId } = read.answer;
  if (!isWithin(observedAddress, observedPrefix)) return { outcome: 'unreadable' };
  const said = { observedAddress, observedPrefix, ...(kioskId === undefined ? {} : { kioskId }) };
  return { outcome: verdict, said, key: read.key, lifeMs: read.lifeMs };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function outcomeOf(trouble: unknown): AskOutcome {
  if (!(trouble instanceof NotConnected)) return isNotHttp(trouble) ? 'not-an-answer' : 'cut';
  if (dialTrouble(trouble.cause).kind === 'not-trusted') return 'not-trusted';
  return isLate(trouble.cause) ? 'silent' : 'cut';
}

function isNotHttp(trouble: unknown): boolean {
  return trouble instanceof Error && 'code' in trouble && /^HPE_/.test(String(trouble.code));
}

function isLate(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ETIMEDOUT';
}
