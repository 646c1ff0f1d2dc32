import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { createTestKiosk, type TestKiosk } from '#build/conformance/kiosk.ts';
import type { Sent } from '#build/conformance/wire.ts';
import { endpoints, type EndpointName } from '#electron/portal/contract.ts';
import { problem } from '#electron/portal/problem.ts';
import { createPracticeWorld } from '#electron/practice/world.ts';
import { practiceInstitution } from '#electron/services/institutions.ts';
import { person } from '#tests/support/cast.ts';

/** A request as bytes will say it; a header may come twice. */
export interface Bare extends Omit<Sent, 'headers'> {
  readonly headers?: Readonly<Record<string, string | string[]>>;
}

/** A practice portal that knows two kiosks and has revoked a third; a session of the first one. */
export interface ProofWorld {
  readonly url: string;
  readonly own: TestKiosk;
  readonly other: TestKiosk;
  readonly unknown: TestKiosk;
  readonly revoked: TestKiosk;
  /** Of a session that began with the own kiosk's key. */
  readonly token: string;
  readonly newCode: () => string;
  /** Gives `done`, or the code with the reason. */
  readonly send: (bare: Bare) => Promise<{ readonly verdict: string; readonly body: unknown }>;
  readonly close: () => Promise<void>;
}

export async function openProofWorld(): Promise<ProofWorld> {
  const world = await createPracticeWorld({
    institution: practiceInstitution(),
    seconds: Date.now,
  });
  const url = `http://${world.host}`;
  const { kiosks } = world.control;
  const create = () => createTestKiosk({ url: () => url, now: Date.now });
  const [own, other, unknown, revoked] = [create(), create(), create(), create()];
  const send = (bare: Bare) => sendTo(world.port, bare);
  for (const kiosk of [own, other, revoked]) {
    const { verb, path } = endpoints.registerKiosk;
    const headers = { DPoP: kiosk.prove({ verb, path }) };
    await send({ verb, path, headers, body: JSON.stringify({ code: kiosks.newCode() }) });
  }
  const gone = kiosks.find(revoked.jkt);
  if (gone) gone.isRevoked = true;
  const { personalId, password } = person('registered');
  const signIn = { verb: 'POST', path: endpoints.signIn.path };
  const headers = { DPoP: own.prove(signIn) };
  const begun = await send({ ...signIn, headers, body: JSON.stringify({ personalId, password }) });
  const { token } = endpoints.signIn.reply.parse(begun.body);
  const { newCode } = kiosks;
  return { url, own, other, unknown, revoked, token, newCode, send, close: world.close };
}

/** The request of an endpoint, before anybody has proven it. */
export function bareOf(name: EndpointName): Sent {
  const { verb, path } = endpoints[name];
  return { verb, path };
}

async function sendTo(port: number, { verb, path, headers = {}, body = '' }: Bare) {
  const told = await new Promise<{ status: number; text: string }>((resolve, reject) => {
    const options = {
      ...{ host: '127.0.0.1', port, method: verb, path, agent: false as const },
      headers: {
        ...headers,
        'Idempotency-Key': randomUUID(),
        ...(body && { 'Content-Type': 'application/json', 'Content-Length': body.length }),
      },
    };
    request(options, (reply) => {
      const { statusCode: status = 0 } = reply;
      text(reply).then((whole) => resolve({ status, text: whole }), reject);
    })
      .on('error', reject)
      .end(body);
  });
  const read: unknown = told.text === '' ? {} : JSON.parse(told.text);
  if (told.status < 300) return { verdict: 'done', body: read };
  const { code, proof } = problem.parse(read);
  return { verdict: proof === undefined ? code : `${code} (${proof})`, body: read };
}
