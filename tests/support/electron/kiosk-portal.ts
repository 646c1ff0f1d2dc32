import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createPracticeWorld, type PracticeWorld } from '#electron/practice/world.ts';
import { practiceInstitution } from '#electron/services/institutions.ts';
import { createCertificateMaker } from '#tests/support/portal/certificates.ts';

/** A practice portal behind TLS, and the settings files of kiosks that know it. */
export interface KioskPortal {
  /** Writes a settings file; what is given replaces the portal's part. */
  readonly settings: (portal?: Readonly<Record<string, unknown>>) => string;
  readonly close: () => Promise<void>;
}

export async function startKioskPortal(): Promise<KioskPortal> {
  const folder = mkdtempSync(path.join(tmpdir(), 'genkan-kiosk-'));
  const maker = createCertificateMaker();
  const authority = maker.authority('Test authority');
  const certified = maker.server(authority, 'IP:127.0.0.1');
  const world = await createPracticeWorld({
    institution: practiceInstitution(),
    seconds: Date.now,
  });
  const server = createServer(certified, (given, reply) => passOn(world, given, reply));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on TCP has an AddressInfo; the string form is for pipes.
  const { port } = server.address() as AddressInfo;
  writeFileSync(path.join(folder, 'authority.pem'), authority.cert);
  const known = {
    url: `https://127.0.0.1:${port}`,
    certificateAuthority: 'authority.pem',
    pins: [maker.pinOf(certified)],
  };
  return {
    settings: (portal = {}) => {
      const file = path.join(folder, `settings-${randomUUID()}.json`);
      writeFileSync(file, JSON.stringify({ version: 1, portal: { ...known, ...portal } }));
      return file;
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await world.close();
      maker.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function passOn(
  { port, host }: PracticeWorld,
  given: IncomingMessage,
  reply: ServerResponse,
): void {
  const { method, url, headers } = given;
  const options = { host: '127.0.0.1', port, method, path: url, headers: { ...headers, host } };
  const onward = ask(options, (answer) => {
    reply.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(reply);
  });
  onward.on('error', () => reply.destroy());
  given.pipe(onward);
}
