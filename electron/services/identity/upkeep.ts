import type { Portal } from '#electron/portal/portal.ts';
import type { Log } from '#electron/services/log.ts';
import type { Every } from '#electron/services/timer.ts';
import type { KeyWork } from './ask-registry.ts';
import type { Identity } from './identity.ts';
import { registeredElsewhere } from './elsewhere.ts';
import { rotateOldKey } from './rotate.ts';
import { settleNext } from './settle.ts';

export interface UpkeepParts {
  readonly identity: Identity;
  readonly work: KeyWork;
  readonly every: Every;
  readonly log: Log;
}

export interface Upkeep {
  /** A moment between two visits: the key is changed where it is old enough. Never rejects. */
  readonly betweenVisits: () => Promise<void>;
  /** The portal, which looks for another key in the vault before it believes that this one is not known. */
  readonly watched: (portal: Portal) => Portal;
}

type Status = Awaited<ReturnType<Portal['status']>>;

/** Where nobody comes for days the key gets old as well: looked at so often, in milliseconds. */
const betweenLooks = 6 * 3_600_000;

/** Keeps the kiosk's key in order: what a broken change has left, its age, a key that others changed. */
export function keepKey({ identity, work, every, log }: UpkeepParts): Upkeep {
  let busy: Promise<void> | undefined;
  const tend = async (): Promise<void> => {
    await settleNext(work);
    // A command may have changed the key: the old one counts for an hour only.
    await identity.refresh();
    const told = await rotateOldKey(work);
    if (!told) return;
    log.event('key-changed', { outcome: told.ok ? 'done' : told.why });
    await identity.refresh();
  };
  const betweenVisits = () =>
    (busy ??= tend()
      .catch((fault: unknown) => {
        log.event('key-changed', { outcome: fault instanceof Error ? fault.name : 'fault' });
      })
      .finally(() => (busy = undefined)));
  const whereKnown = asKnownElsewhere(work, log);
  const stopLooking = every(betweenLooks, () => void betweenVisits());
  void betweenVisits();
  return {
    betweenVisits,
    watched: (portal) => ({
      ...portal,
      async status() {
        const told = await portal.status();
        if (!isNotKnown(told)) return told;
        // A command may have put another key there a moment ago: that takes nobody's turn to see.
        await identity.refresh();
        const again = await portal.status();
        if (!isNotKnown(again)) return again;
        // Changed without a reply: the portal knows, once it is this one's turn to ask about it.
        await betweenVisits();
        await identity.refresh();
        return whereKnown(await portal.status());
      },
      close() {
        stopLooking();
        portal.close();
      },
    }),
  };
}

type NotKnown = Extract<Status, { ok: false }>;

function isNotKnown(status: Status): status is NotKnown {
  if (status.ok || status.failure.code !== 'kiosk-refused') return false;
  return status.failure.reason === 'not-registered';
}

const next =
  'Set portal.url in the settings right, or register this kiosk with that portal: --register again';

/** Says of a portal that does not know the kiosk when the kiosk is registered with another one. */
function asKnownElsewhere(work: KeyWork, log: Log) {
  let told: string | undefined;
  return async (status: Status): Promise<Status> => {
    if (!isNotKnown(status) || status.failure.code !== 'kiosk-refused') return status;
    const at = await registeredElsewhere(work);
    if (at === undefined) return status;
    if (at !== told) log.event('registered-elsewhere', { at, next });
    told = at;
    return { ...status, failure: { ...status.failure, reason: 'other-portal' } };
  };
}
