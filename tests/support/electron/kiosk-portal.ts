import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createPracticeWorld, type PracticeWorld } from '#electron/practice/world.ts';
import { practiceInstitution } from '#electron/services/institutions.ts';
import { openKioskStore, type KioskStore } from './kiosk-store.ts';
import { createCertificateMaker } from '#tests/support/portal/certificates.ts';

type Lost = 'request' | 'reply';
/** Every connection is reset at once, no request is ever answered, or each with 503. */
export type Hindrance = 'reset' | 'mute' | '503';
type Part = Readonly<Record<string, unknown>>;

/** A practice portal behind TLS, and the settings files of kiosks that know it. */
export interface KioskPortal {
  /** Writes a settings file; what is given replaces the portal's part, and adds to the rest. */
  readonly settings: (portal?: Part, rest?: Part) => string;
  readonly control: PracticeWorld['control'];
  /** The portal's clock is so many milliseconds ahead of the kiosk's from now on. */
  readonly setAhead: (milliseconds: number) => void;
  /** The key store where the registered key is. */
  readonly store: Pick<KioskStore, 'lock' | 'unlock'>;
  /** What leads a kiosk to the key store where its registered key is. */
  readonly env: Readonly<Record<string, string>>;
  /**
   * Cuts the connection of every request that begins so, such as `PUT /v1/password`: before the portal
   * has it, or when it has answered. Nothing is cut any more after `mend`.
   */
  readonly cut: (request: string, lost: Lost) => void;
  readonly mend: () => void;
  /** From now on, until it is called with nothing; connections that are open are reset. */
  readonly hinder: (how?: Hindrance) => void;
  readonly close: () => Promise<void>;
}

export async function startKioskPortal(institution = practiceInstitution()): Promise<KioskPortal> {
  const folder = mkdtempSync(path.join(tmpdir(), 'genkan-kiosk-'));
  const maker = createCertificateMaker();
  const authority = maker.authority('Test authority');
  const certified = maker.server(authority, 'IP:127.0.0.1');
  let ahead = 0;
  const world = await createPracticeWorld({ institution, seconds: () => Date.now() + ahead });
  const cuts = new Map<string, Lost>();
  let hindrance: Hindrance | undefined;
  const server = createServer(certified, (given, reply) => {
    if (hindrance === 'mute') return;
    if (hindrance === '503') return void reply.writeHead(503).end();
    const line = `${given.method ?? ''} ${given.url ?? ''}`;
    const lost = [...cuts].find(([start]) => line.startsWith(start))?.[1];
    if (lost === 'request') given.socket.destroy();
    else passOn(world, given, lost === 'reply' ? undefined : reply);
  });
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket.once('close', () => open.delete(socket)));
    if (hindrance === 'reset') socket.resetAndDestroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on TCP has an AddressInfo; the string form is for pipes.
  const { port } = server.address() as AddressInfo;
  writeFileSync(path.join(folder, 'authority.pem'), authority.cert, { mode: 0o600 });
  const known = {
    url: `https://127.0.0.1:${port}`,
    certificateAuthority: 'authority.pem',
    pins: [maker.pinOf(certified)],
  };
  // The portal itself says what network it sees, behind the same TLS.
  const { url, pins } = known;
  const campus = { endpoints: [url], keys: [world.campusKey], pins };
  world.control.reachedAt.push(known.url);
  const settings = (portal: Part = {}, rest: Part = {}) => {
    const file = path.join(folder, `settings-${randomUUID()}.json`);
    const written = { version: 1, portal: { ...known, ...portal }, campus, ...rest };
    writeFileSync(file, JSON.stringify(written), { mode: 0o600 });
    return file;
  };
  const store = await openKioskStore();
  await store.register(settings(), world.control.kiosks.newCode());
  return {
    control: world.control,
    setAhead: (milliseconds) => void (ahead = milliseconds),
    store,
    env: store.env,
    cut: (request, lost) => void cuts.set(request, lost),
    mend: () => cuts.clear(),
    hinder(how) {
      hindrance = how;
      for (const socket of open) socket.resetAndDestroy();
    },
    settings,
    async close() {
      await store.close();
      server.close();
      server.closeAllConnections();
      await world.close();
      maker.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Without a reply to write to, the portal's answer is lost with the connection. */
function passOn(
  { port, host }: PracticeWorld,
  given: IncomingMessage,
  reply: ServerResponse | undefined,
): void {
  const { method, url, headers } = given;
  const options = { host: '127.0.0.1', port, method, path: url, headers: { ...headers, host } };
  const onward = ask(options, (answer) => {
    if (!reply) {
      given.socket.destroy();
      answer.resume();
      return;
    }
    reply.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(reply);
  });
  onward.on('error', () => given.socket.destroy());
  given.pipe(onward);
}
