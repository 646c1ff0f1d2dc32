import type { GroupHandlers } from '#shared/contract/define.ts';
import type { DockMemory, practice, PracticeState } from '#shared/contract/practice.ts';
import { done } from '#shared/outcome.ts';
import { people } from './people.ts';
import type { WorldControl } from './world.ts';

export type PracticeHandlers = GroupHandlers<typeof practice>;

const emptyDock: DockMemory = { entries: [], minutesFast: 0, personalId: '', isOpen: true };

/** The calls of the trainer's dock. */
export function practiceHandlers(control: WorldControl): PracticeHandlers {
  let dock = emptyDock;
  const look = () => done(stateOf(control, dock));
  return {
    look: async () => look(),
    async setNetwork({ network }) {
      control.setNetwork(network);
      return look();
    },
    async travel({ day }) {
      control.travel(day);
      return look();
    },
    async keep(memory) {
      dock = memory;
      return look();
    },
    async startOver() {
      dock = emptyDock;
      control.startOver();
      return look();
    },
  };
}

/** The cast without what is the portal's alone; the contract's schema drops the rest of a person. */
function stateOf(control: WorldControl, dock: DockMemory): PracticeState {
  return { cast: [...people], network: control.network(), day: control.day(), dock };
}
