import type { TestKiosk } from './kiosk.ts';
import { doneOf, type Portal } from './portal.ts';
import { Breach } from './verdicts.ts';

/**
 * Registers the suite's kiosk. A portal that does not take the code breaks no rule: the run ends
 * before it begins, with an Error that says why. Any other answer is a finding of the run itself.
 */
export async function registerRun(portal: Portal, code: string): Promise<void> {
  const ask = (body: object) =>
    portal.ask('registerKiosk', { body }).catch((thrown: unknown) => {
      if (thrown instanceof Breach) return undefined;
      throw thrown;
    });
  // The first reply tells the portal's clock, by which proofs are made.
  await ask({ code: 'NO-CODE-OF-ANY-PORTAL' });
  const heard = await ask({ code });
  if (heard?.code?.startsWith('kiosk-')) {
    throw new Error(`The portal registers no kiosk by the code of --kiosk-code: ${heard.code}`);
  }
}

/** Another kiosk, registered by a code of its own. */
export async function registerOther(portal: Portal, other: TestKiosk, code: string): Promise<void> {
  doneOf('registerKiosk', await portal.ask('registerKiosk', { body: { code }, kiosk: other }));
}
