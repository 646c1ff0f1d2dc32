import { createMachine, createVisit } from '#electron/app.ts';
import { practiceInstitution } from '#electron/services/institutions.ts';
import type { Log } from '#electron/services/log.ts';
import { JoinedWorld } from '#electron/training/joined-world.ts';
import { fail } from '#shared/outcome.ts';
import { visitLimits } from '#shared/settings.ts';
import { createFakeNetwork } from './fake-network.ts';
import { createFakePortal, fakeTime } from './fake-portal.ts';
import { fakeStaff } from './fake-staff.ts';

export interface ContractWorld {
  readonly world: JoinedWorld;
  /** Lines of the log, as they would be written. */
  readonly logged: readonly string[];
}

/** The real machine and visit over the fake portal, with clocks that stand still. */
export function createContractWorld(): ContractWorld {
  const logged: string[] = [];
  const log: Log = {
    event: (name, fields) => void logged.push(JSON.stringify({ name, ...fields })),
  };
  const institution = practiceInstitution();
  const clock = () => fakeTime;
  const common = {
    institution,
    clock,
    log,
    limits: visitLimits.parse({}),
    language: 'ja' as const,
  };
  const world = new JoinedWorld({
    createMachine: ({ endVisit, tellUse, seat }) =>
      createMachine({
        product: 'practice',
        portal: createFakePortal(),
        network: createFakeNetwork(),
        every: () => () => undefined,
        hasNetwork: () => true,
        opening: () => undefined,
        ...{ endVisit, tellUse, staff: fakeStaff({ seat }) },
        print: async (paper) => fail('printer-missing', { paper }),
        ...common,
      }),
    createVisit: () => createVisit({ portal: createFakePortal(), institution, log }),
    clock,
    closePortal: async () => undefined,
  });
  return { world, logged };
}
