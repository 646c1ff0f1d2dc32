import { createPrivateKey, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { BlockList, isIPv4, type Socket } from 'node:net';
import { z } from 'zod';

/**
 * A campus-only endpoint, or what stands in its place: `node endpoint.ts <given.json>`. Written from the
 * guide of the portal API; it shares no code with the kiosk.
 */
const given = z
  .object({
    listen: z.array(z.string()),
    cert: z.string(),
    key: z.string(),
    /** PEM of the Ed25519 key that signs. */
    signer: z.string(),
    campus: z.array(z.string()),
    /** `liar` says on to everybody; `captive` shows a page; `replay` gives yesterday's answer. */
    kind: z.enum(['honest', 'liar', 'captive', 'redirect', 'replay', 'unsigned']),
    delayMs: z.number(),
  })
  .parse(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')));

const signer = createPrivateKey(given.signer);
const yesterday = Date.now() - 86_400_000;

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function signedAnswer(nonce: string, address: string): string {
  const prefix = given.campus.find((one) => isIn(address, one));
  const now = given.kind === 'replay' ? yesterday : Date.now();
  const words = {
    nonce: given.kind === 'replay' ? 'A'.repeat(43) : nonce,
    verdict: prefix !== undefined || given.kind !== 'honest' ? 'on' : 'off',
    observedAddress: address,
    observedPrefix: prefix ?? (isIPv4(address) ? '0.0.0.0/0' : '::/0'),
    issuedAt: new Date(now).toISOString(),
    notAfter: new Date(now + 120_000).toISOString(),
  };
  const isSigned = given.kind !== 'unsigned';
  const head = part({ alg: isSigned ? 'EdDSA' : 'none', typ: 'campus-network', kid: 'lab' });
  const signed = `${head}.${part(words)}`;
  return `${signed}.${sign(null, Buffer.from(signed), signer).toString('base64url')}`;
}

function isIn(address: string, prefix: string): boolean {
  const [net = '', length] = prefix.split('/');
  const family = isIPv4(net) ? 'ipv4' : 'ipv6';
  if (isIPv4(address) !== isIPv4(net)) return false;
  const list = new BlockList();
  list.addSubnet(net, Number(length), family);
  return list.check(address, family);
}

function reply(path: string, socket: Socket, response: ServerResponse): void {
  const nonce = /\/v1\/network\/([\w-]{43})$/.exec(path)?.[1];
  if (given.kind === 'captive' || nonce === undefined) {
    response.setHeader('Content-Type', 'text/html');
    response.end('<h1>Sign in to this network</h1>');
    return;
  }
  if (given.kind === 'redirect') {
    response.writeHead(302, { Location: `https://a.campus.example${path}` }).end();
    return;
  }
  const address = (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify({ answer: signedAnswer(nonce, address) }));
}

let ready = 0;
for (const address of given.listen) {
  createServer({ cert: given.cert, key: given.key }, (request, response) => {
    setTimeout(() => reply(request.url ?? '', request.socket, response), given.delayMs);
  }).listen(443, address, () => {
    ready += 1;
    if (ready === given.listen.length) console.log('ready');
  });
}
