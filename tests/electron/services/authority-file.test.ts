import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import tls from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readAuthorities } from '#electron/services/authority-file.ts';
import { createCertificateMaker } from '#tests/support/portal/certificates.ts';

const maker = createCertificateMaker();
const [old, young] = [maker.authority('old'), maker.authority('young')];
/** A portal that each of the two vouches for. */
const portals = [old, young].map((by) => tls.createServer(maker.server(by, 'DNS:portal.test')));
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'genkan-authorities-'));
  for (const portal of portals) {
    portal.on('tlsClientError', () => undefined).on('secureConnection', (socket) => socket.end());
    await once(portal.listen(0, '127.0.0.1'), 'listening');
  }
});

afterAll(async () => {
  for (const portal of portals) portal.close();
  maker.close();
  await rm(folder, { recursive: true });
});

/** Which of the two portals TLS believes with these authorities, by a connection to each. */
async function believed(ca: string): Promise<readonly boolean[]> {
  return Promise.all(
    portals.map(async (portal) => {
      const address = portal.address();
      const port = typeof address === 'object' ? address?.port : undefined;
      const to = { host: '127.0.0.1', servername: 'portal.test', ca };
      const socket = tls.connect({ ...to, port: port ?? 0 });
      const isBelieved = await once(socket, 'secureConnect').then(
        () => true,
        () => false,
      );
      socket.destroy();
      return isBelieved;
    }),
  );
}

async function read(text: string): Promise<unknown> {
  const file = path.join(folder, 'ca.pem');
  await writeFile(file, text);
  return readAuthorities(file).then(
    () => 'read',
    (fault: unknown) => String(fault).replace(`Error: ${file}:`, ''),
  );
}

const [one, two] = [old.cert, young.cert];
const lines = one.trimEnd().split('\n').length;
const alone =
  'this line has to be -----BEGIN CERTIFICATE----- or -----END CERTIFICATE----- alone, from its first column';

describe('a file with which TLS would believe fewer than it says is refused, with the place', () => {
  test.each([
    ['joined on one line', one.trimEnd() + two, `${lines}:1: ${alone}`],
    ['joined by a carriage return', `${one.trimEnd()}\r${two}`, `${lines}:1: ${alone}`],
    ['with more after an end', `${one.trimEnd()}x\n${two}`, `${lines}:1: ${alone}`],
    ['with a beginning that is set in', `${one}  ${two}`, `${lines + 1}:1: ${alone}`],
    ['with a beginning behind words', `${one}new: ${two}`, `${lines + 1}:1: ${alone}`],
  ])('%s', async (_, text, finding) => {
    expect(await believed(text)).not.toEqual([true, true]);
    expect(await read(text)).toBe(finding);
  });
});

test.each([
  ['one after the other', one + two],
  ['with blanks after a line', one.replaceAll('-----\n', '----- \t\n') + two],
  ['with the line ends of Windows and words', `old\r\n${one}new\n${two}`.replaceAll('\n', '\r\n')],
])('a file of which TLS believes all is read: %s', async (_, text) => {
  expect(await believed(text)).toEqual([true, true]);
  expect(await read(text)).toBe('read');
});
