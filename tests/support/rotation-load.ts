import { createHttpPortal } from '#electron/portal/http-portal.ts';
import { createRegistry } from '#electron/portal/registry.ts';
import { createPracticeWorld } from '#electron/practice/world.ts';
import { standInVault } from '#electron/practice/stand-in-store.ts';
import { practiceInstitution } from '#electron/services/institutions.ts';
import type { KeyWork } from '#electron/services/identity/ask-registry.ts';
import { createIdentity } from '#electron/services/identity/identity.ts';
import { registerKiosk } from '#electron/services/identity/register.ts';
import { rotateKey } from '#electron/services/identity/rotate.ts';
import { createVisitProver } from '#electron/services/identity/visit-prover.ts';
import { portalLimits } from '#shared/settings.ts';
import { person } from './cast.ts';

export interface LoadFigures {
  readonly visits: number;
  /** Requests of all visits that the portal answered. */
  readonly requests: number;
  /** Visits that were refused anything, by the reason. */
  readonly lost: readonly string[];
  readonly rotations: number;
  readonly seconds: number;
}

/** One visit from its sign-in to its end, `steps` requests long. */
async function walk(portal: ReturnType<typeof createHttpPortal>, steps: number): Promise<string> {
  const { personalId, password } = person('registered');
  const signed = await portal.signIn(personalId, password);
  if (!signed.ok) return signed.failure.code;
  for (let step = 0; step < steps; step += 1) {
    const told = await portal.account(signed.value.session);
    if (!told.ok) return told.failure.code;
  }
  return (await portal.signOut(signed.value.session)) ? 'done' : 'not signed out';
}

/**
 * Visits side by side, each with a prover and a connection of its own, while the key is changed again
 * and again; the world's clock is moved on by an hour before each change, as the portal's overlap asks.
 */
export async function rotateUnderLoad(visits: number, rotations: number): Promise<LoadFigures> {
  const world = await createPracticeWorld({
    institution: practiceInstitution(),
    seconds: Date.now,
  });
  const { dial, host, control } = world;
  const way = { dial, host, limits: portalLimits.parse({}), clock: Date.now };
  const work: KeyWork = {
    vault: standInVault(),
    place: { url: `http://${host}`, clock: Date.now },
    openRegistry: (prove) => createRegistry({ ...way, prove }),
  };
  await registerKiosk({ ...work, code: control.kiosks.newCode() });
  const identity = createIdentity({ vault: work.vault, ...work.place });
  let requests = 0;
  const visit = async (steps: number) => {
    const prove = createVisitProver(identity, Date.now);
    const counting: typeof prove = (asked) => {
      requests += 1;
      return prove(asked);
    };
    const portal = createHttpPortal({ ...way, prove: counting });
    return walk(portal, steps).finally(() => portal.close());
  };
  const began = performance.now();
  let done = 0;
  const ends: string[] = [];
  const perRotation = Math.ceil(visits / rotations);
  for (let turn = 0; turn < rotations; turn += 1) {
    const running = Array.from({ length: perRotation }, (_, index) => visit(3 + (index % 8)));
    // Half of them have begun by now and half have not.
    await Promise.race(running);
    if (turn > 0) await forgetOld(work);
    const told = await rotateKey(work);
    if (told.ok) done += 1;
    await identity.refresh();
    ends.push(...(await Promise.all(running)));
  }
  await world.close();
  const lost = ends.filter((end) => end !== 'done');
  const seconds = (performance.now() - began) / 1_000;
  return { visits: ends.length, requests, lost, rotations: done, seconds };
}

/** As if an hour had passed: the key before the present one is needed by nobody any more. */
async function forgetOld({ vault }: KeyWork): Promise<void> {
  const read = await vault.read('kiosk-key');
  if (!read.ok || read.text === undefined) return;
  // Written by the kiosk a moment ago.
  const kept = JSON.parse(read.text) as Record<string, unknown>;
  await vault.write('kiosk-key', JSON.stringify({ ...kept, previous: undefined }));
}
