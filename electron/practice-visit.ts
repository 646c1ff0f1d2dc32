import { z } from 'zod';
import { createVisit } from './app.ts';
import { serveVisit } from './desktop/serve-visit.ts';
import { createHttpPortal } from './portal/http-portal.ts';
import { createLoopbackDial } from './practice/loopback-dial.ts';
import { endAtFault } from './services/recovery/end-at-fault.ts';
import { createLog } from './services/log.ts';
import { institution } from '#shared/institution.ts';
import { portalLimits } from '#shared/settings.ts';

/** The process of one visit in practice; it can reach a port of this machine and nothing else. */
const practiceStart = z.strictObject({ port: z.int(), institution });
const log = createLog(Date.now, (line) => process.stdout.write(`${line}\n`));

endAtFault('visit', log);
serveVisit((start, prove) => {
  const { port, institution } = practiceStart.parse(start);
  const limits = portalLimits.parse({});
  const dial = createLoopbackDial(port, limits.connectMs);
  const host = `127.0.0.1:${port}`;
  const portal = createHttpPortal({ dial, host, limits, clock: Date.now, prove });
  return createVisit({ portal, institution, log });
});
