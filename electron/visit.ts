import { createVisit } from './app.ts';
import { kioskStart, openKioskPortal } from './desktop/kiosk-portal.ts';
import { serveVisit } from './desktop/serve-visit.ts';
import { endAtFault } from './services/recovery/end-at-fault.ts';
import { createLog } from './services/log.ts';

/** The process of one visit: handlers and portal client behind a port. It dies with the visit. */
const log = createLog(Date.now, (line) => process.stdout.write(`${line}\n`));

endAtFault('visit', log);
serveVisit((start, prove) => {
  const known = kioskStart.parse(start);
  const portal = openKioskPortal(known, prove);
  return createVisit({ portal, institution: known.institution, log });
});
