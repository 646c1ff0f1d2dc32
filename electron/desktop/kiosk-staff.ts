import type { Audit } from '#electron/services/audit/audit.ts';
import { auditFolder } from '#electron/services/audit/log-files.ts';
import type { Registry } from '#electron/portal/registry.ts';
import type { Setup } from '#electron/services/settings-file.ts';
import type { ProductStaff } from '#electron/services/staff/product-staff.ts';
import { createLogReader } from '#electron/services/staff/read-log.ts';
import { profileFacts } from '#electron/services/staff/profile-facts.ts';
import { createWrongList } from '#electron/services/staff/wrong-list.ts';
import { momentNow } from '#electron/services/staff-pin/now.ts';
import { createPinReset } from '#electron/services/staff-pin/pin-reset.ts';
import {
  codeTriesPlace,
  codeVerifierPlace,
  seenVerifierPlace,
  triesPlace,
  verifierPlace,
} from '#electron/services/staff-pin/places.ts';
import { noteRootsPin } from '#electron/services/staff-pin/roots-pin.ts';
import { createStaffPin, type StaffPin } from '#electron/services/staff-pin/staff-pin.ts';
import { countTries } from '#electron/services/staff-pin/tries.ts';
import { after, every } from '#electron/services/timer.ts';
import type { MissGuard } from '#electron/services/visits/miss-guard.ts';
import type { MissedWipes } from '#electron/services/visits/missed-wipes.ts';
import type { Vault } from '#electron/services/vault/vault.ts';
import type { MachineWays } from './desktop.ts';
import { kioskFacts, printerOf } from './kiosk-facts.ts';
import type { StaffFacts } from '#electron/services/staff/staff-look.ts';

export interface KioskStaffParts {
  readonly settingsFile: string;
  readonly stateFolder: string;
  readonly owners: readonly number[] | undefined;
  readonly vault: Vault;
  readonly audit: Audit;
  readonly days: () => number;
  readonly settings: () => StaffFacts['settings'];
  readonly guard: Pick<MissGuard, 'isShut'>;
  readonly missed: Pick<MissedWipes, 'forget'>;
}

/** What belongs to one setup, and to the windows around it. */
export interface StaffWork {
  readonly setup: Setup;
  readonly ways: MachineWays;
  readonly openRegistry: () => Registry;
  /** Milliseconds that the last look at the portal took. */
  readonly portalTook: () => number | undefined;
}

/** The staff's part of the kiosk: one PIN and one memory of what was wrong, whatever setup is in force. */
export function openKioskStaff(parts: KioskStaffParts): (work: StaffWork) => ProductStaff {
  const { stateFolder, vault, audit } = parts;
  const reader = createLogReader({ folder: auditFolder(stateFolder), vault, clock: Date.now });
  const facts = kioskFacts({ ...parts, reader });
  const wrong = createWrongList(Date.now);
  const pin = openPin(parts);
  const codeTries = countTries({ triesFile: codeTriesPlace(stateFolder), now: momentNow });
  const lasting = { audit, pin, wrong, every, after, clock: Date.now };
  return (work) => {
    const registry = work.openRegistry();
    const { useStaffCode: useCode, close } = registry;
    const { seat, printTest, endProgram } = work.ways;
    // Staff have looked after it: what was missed before counts no more.
    const end: typeof endProgram = (how) => void parts.missed.forget().then(() => endProgram(how));
    const ofWork = factsOfWork(work);
    return {
      ...lasting,
      ...{ seat, printTest, end, close },
      resetPin: createPinReset({ pin, tries: codeTries, useCode }),
      facts: async (isRevoked) => ({
        ...(await facts(isRevoked)),
        ...(await ofWork()),
        hasMissedWipes: parts.guard.isShut(),
      }),
      counts: reader.counts,
      log: reader.lines,
    };
  };
}

function openPin({ settingsFile, stateFolder, owners, audit }: KioskStaffParts): StaffPin {
  const ofRoot = { verifierFile: verifierPlace(settingsFile), owners };
  const files = { ...ofRoot, codeVerifierFile: codeVerifierPlace(stateFolder) };
  const triesFile = triesPlace(stateFolder);
  const pin = createStaffPin({ ...files, triesFile, now: momentNow });
  return noteRootsPin({ pin, audit, ...files, seenFile: seenVerifierPlace(stateFolder) });
}

function factsOfWork({ setup, ways, portalTook }: StaffWork) {
  const { settings, institution } = setup;
  const printer = printerOf(settings.printer);
  const profile = profileFacts(institution);
  return async () => ({
    host: new URL(settings.portal.url).host,
    portalMs: portalTook(),
    hasRelease: institution.mfa.release !== undefined,
    profile,
    lastWipe: wipeOf(ways.lastWipe()),
    printer: await printer(),
  });
}

function wipeOf(wipe: ReturnType<MachineWays['lastWipe']>): StaffFacts['lastWipe'] {
  return wipe && { ...wipe, at: new Date(wipe.at).toISOString() };
}
