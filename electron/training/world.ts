import { createMachine, createVisit, machineDoor, type Machine } from '#electron/app.ts';
import { createHttpPortal } from '#electron/portal/http-portal.ts';
import type { Portal } from '#electron/portal/portal.ts';
import { createPracticeWorld, type PracticeWorld } from '#electron/practice/world.ts';
import type { Prove } from '#electron/portal/prove.ts';
import { createVisitProver } from '#electron/services/identity/visit-prover.ts';
import type { Log } from '#electron/services/log.ts';
import { every } from '#electron/services/timer.ts';
import { practiceContract } from '#shared/contract/practice.ts';
import { serve } from '#shared/contract/serve.ts';
import type { Institution } from '#shared/institution.ts';
import { portalLimits, visitLimits } from '#shared/settings.ts';
import { openPracticeNetwork } from './practice-network.ts';
import { JoinedWorld, type WorldWays } from './joined-world.ts';
import { practiceStaff } from './practice-staff.ts';
import type { World } from './world-types.ts';

export interface TrainingWorldOptions {
  readonly institution: Institution;
  /** Milliseconds since 1970; it never travels. */
  readonly clock: () => number;
  readonly log: Log;
}

/** A practice portal behind HTTP of its own, a machine that watches it, and visits to it. */
export async function createTrainingWorld(options: TrainingWorldOptions): Promise<World> {
  const { institution, clock, log } = options;
  const practice = await createPracticeWorld({ institution, seconds: clock });
  const portal = () => openPortal(practice, clock, createVisitProver(practice.identity, clock));
  return new JoinedWorld({
    createMachine: (ways) => createPracticeMachine(options, practice, ways),
    createVisit: () => createVisit({ portal: portal(), institution, log }),
    clock,
    closePortal: practice.close,
  });
}

/** The way to the practice portal of this world; the dial has no room for another one. */
function openPortal({ dial, host }: PracticeWorld, clock: () => number, prove: Prove): Portal {
  return createHttpPortal({ dial, host, limits: portalLimits.parse({}), clock, prove });
}

/** The same for the machine's watch, which fails on a kiosk that the dock has broken. */
function openWatched(practice: PracticeWorld, clock: () => number): Portal {
  const portal = openPortal(practice, clock, practice.watching.prove);
  return {
    ...portal,
    async status() {
      practice.kiosk.holds();
      return portal.status();
    },
  };
}

const fixed = { product: 'practice', language: 'ja', limits: visitLimits.parse({}) } as const;

/** The machine, with the trainer's dock at the same door. */
export function createPracticeMachine(
  options: TrainingWorldOptions,
  practice: PracticeWorld,
  { endVisit, tellUse, tellQuestion, seat }: WorldWays,
): Machine {
  const machine = createMachine({
    ...options,
    ...fixed,
    ...practice.kiosk,
    portal: openWatched(practice, options.clock),
    network: openPracticeNetwork(practice, options.log),
    ...{ every, endVisit, tellUse, tellQuestion },
    staff: practiceStaff({ ...options, practice, seat }),
  });
  practice.onChange(machine.check);
  return {
    ...machine,
    serve: serve({
      door: 'machine',
      contract: { ...machineDoor, ...practiceContract },
      handlers: { ...machine.handlers, practice: practice.handlers },
      onFault: machine.onFault,
    }),
  };
}
