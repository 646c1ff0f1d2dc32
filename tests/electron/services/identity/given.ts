import { onTestFinished } from 'vitest';
import { createHttpPortal } from '#electron/portal/http-portal.ts';
import { createRegistry } from '#electron/portal/registry.ts';
import { createPracticeWorld } from '#electron/practice/world.ts';
import { practiceInstitution } from '#electron/services/institutions.ts';
import type { KeyWork } from '#electron/services/identity/ask-registry.ts';
import { createIdentity } from '#electron/services/identity/identity.ts';
import { registerKiosk } from '#electron/services/identity/register.ts';
import { createVisitProver } from '#electron/services/identity/visit-prover.ts';
import { portalLimits } from '#shared/settings.ts';
import { fakeVault } from '#tests/support/fake-vault.ts';
import { openCuttingProxy } from '#tests/support/portal/cutting-proxy.ts';

/** A kiosk with an empty vault before a practice portal, on a connection that can be cut. */
export async function openKiosk() {
  const clock = { now: Date.UTC(2026, 3, 14, 1, 0, 0) };
  const seconds = () => clock.now;
  const world = await createPracticeWorld({ institution: practiceInstitution(), seconds });
  const proxy = await openCuttingProxy(world.port);
  onTestFinished(async () => {
    await proxy.close();
    await world.close();
  });
  const vault = fakeVault();
  const { host, control } = world;
  const way = { dial: proxy.dial, host, limits: portalLimits.parse({}), clock: seconds };
  const work: KeyWork = {
    vault,
    place: { url: `http://${host}`, clock: seconds },
    openRegistry: (prove) => createRegistry({ ...way, prove, wait: async () => undefined }),
  };
  return {
    ...{ clock, control, proxy, vault, way, work, world },
    identity: createIdentity({ vault, ...work.place }),
    register: (code = control.kiosks.newCode(), again = false) =>
      registerKiosk({ ...work, code, again }),
    /** What the portal says to the kiosk's key. */
    async look() {
      const identity = createIdentity({ vault, ...work.place });
      const registry = work.openRegistry(identity.prove);
      const told = await registry.look();
      registry.close();
      if (told.kind === 'reply') return told.value.jkt;
      const { failure } = told;
      return failure.code === 'kiosk-refused' ? failure.reason : failure.code;
    },
  };
}

/** The same, registered, with a visit's way to the portal. */
export async function openRegistered() {
  const kiosk = await openKiosk();
  const told = await kiosk.register();
  if (!told.ok) throw new Error(told.why);
  const [person] = kiosk.control.cast().filter(({ situation }) => situation === 'registered');
  const prove = createVisitProver(kiosk.identity, () => kiosk.clock.now);
  const portal = createHttpPortal({ ...kiosk.way, prove });
  const signIn = async () => {
    const signed = await portal.signIn(person?.personalId ?? '', person?.password ?? '');
    if (!signed.ok) throw new Error(signed.failure.code);
    return signed.value.session;
  };
  return { ...kiosk, first: told.jkt, portal, signIn };
}
