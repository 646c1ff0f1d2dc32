import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { After } from '#electron/services/timer.ts';
import { answerPage, readPages } from './pages.ts';
import { createToken } from './token.ts';
import { openDoor } from './web-socket.ts';
import { Worlds, type WorldsOptions } from './worlds.ts';

export interface TrainingOptions {
  /** Where the built page is. */
  readonly pageFolder: string;
  /** Port on 127.0.0.1; 0 for any free one. */
  readonly port: number;
  readonly createWorld: WorldsOptions['createWorld'];
  readonly after: After;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

export interface Training {
  /** The page with the token of this start in its fragment, which no server ever sees. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** A class of trainees with a page each, and some who open a second one. */
const mostPages = 100;

/** Serves the practice page and its door on loopback. */
export async function startTraining(options: TrainingOptions): Promise<Training> {
  const pages = await readPages(options.pageFolder);
  const server = createServer((request, response) => {
    answerPage(pages, request, response);
  });
  const worlds = new Worlds({ ...options, most: mostPages });
  const token = createToken();
  const door = openDoor({ ...options, server, token, worlds, most: mostPages });
  const port = await listen(server, options.port);
  return {
    url: `http://127.0.0.1:${port}/#${token}`,
    close: async () => {
      door.close();
      server.close();
      server.closeAllConnections();
      await worlds.close();
    },
  };
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on TCP has an AddressInfo; the string form is for pipes.
  return (server.address() as AddressInfo).port;
}
