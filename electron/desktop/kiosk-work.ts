import { createMachine } from '#electron/app.ts';
import type { Log } from '#electron/services/log.ts';
import { hasNetwork } from '#electron/services/network/has-network.ts';
import type { Health } from '#electron/services/recovery/health.ts';
import type { Setup } from '#electron/services/settings-file.ts';
import type { ProductStaff } from '#electron/services/staff/product-staff.ts';
import { timed } from '#electron/services/staff/timed-portal.ts';
import { every } from '#electron/services/timer.ts';
import type { Vault } from '#electron/services/vault/vault.ts';
import { openingAt } from '#shared/opening-hours.ts';
import type { DesktopSetup } from './desktop.ts';
import { openKioskIdentity, type KioskIdentity } from './kiosk-identity.ts';
import { openKioskNetwork } from './kiosk-network.ts';
import { withPrinter } from './kiosk-recovery.ts';
import { kioskStartOf } from './kiosk-portal.ts';
import type { StaffWork } from './kiosk-staff.ts';

export interface KioskWorkParts {
  readonly vault: Vault;
  readonly log: Log;
  readonly health: Health;
  readonly staffOf: (work: StaffWork) => ProductStaff;
}

/** Ends what keeps the key for a setup that nothing came of; else its machine does. */
interface GivenUp extends Pick<KioskIdentity, 'endSessions'> {
  readonly giveUp: () => void;
}

/** What the kiosk does with a setup; made anew with every other one. */
export function kioskWork(
  setup: Setup,
  { vault, log, health, staffOf }: KioskWorkParts,
): DesktopSetup & GivenUp {
  const identity = openKioskIdentity(setup, { vault, log, every });
  const { institution, settings } = setup;
  const { language, printer, limits, openingHours: hours } = settings;
  const { portal, took } = timed(identity.portal, () => performance.now());
  return {
    giveUp: () => portal.close(),
    endSessions: identity.endSessions,
    ...{ language, printer, visitStart: kioskStartOf(setup), createProver: identity.createProver },
    createMachine: (ways) =>
      createMachine({
        product: 'kiosk',
        ...{ institution, limits, language, portal },
        network: openKioskNetwork(setup, log),
        clock: Date.now,
        hasNetwork,
        hasPrinter: () => printer !== undefined,
        health: withPrinter(health, printer),
        opening: (now) => hours && openingAt(hours, now),
        ...{ every, log },
        endVisit: (end) => ways.endVisit(end).finally(() => void identity.betweenVisits()),
        ...{ print: ways.print, tellUse: ways.tellUse },
        ...{ tellQuestion: ways.tellQuestion, tellQuiet: ways.tellQuiet },
        staff: staffOf({
          ...{ setup, ways, portalTook: took },
          openRegistry: identity.openRegistry,
        }),
      }),
  };
}
