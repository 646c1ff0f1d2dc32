import type { GroupHandlers } from '#shared/contract/define.ts';
import type { DockMemory, practice, PracticeState } from '#shared/contract/practice.ts';
import { done } from '#shared/outcome.ts';
import type { WorldControl } from './control.ts';

export type PracticeHandlers = GroupHandlers<typeof practice>;

const emptyDock: DockMemory = { entries: [], minutesFast: 0, personalId: '', isOpen: true };

/** The calls of the trainer's dock. */
export function practiceHandlers(control: WorldControl): PracticeHandlers {
  let dock = emptyDock;
  const look = () => done(stateOf(control, dock));
  /** A call that changes something, and then tells how everything stands. */
  const changing =
    <I>(change: (input: I) => unknown) =>
    async (input: I) => {
      change(input);
      return look();
    };
  return {
    look: async () => look(),
    setNetwork: changing(({ network }) => control.setNetwork(network)),
    setKiosk: changing(control.setKiosk),
    setPrinter: changing(({ printer }) => control.setPrinter(printer)),
    setPortal: changing(control.setPortal),
    setMaintenanceEnd: changing(({ end }) => control.setMaintenanceEnd(end)),
    travel: changing(({ day }) => control.travel(day)),
    wait: changing(({ minutes }) => control.wait(minutes)),
    setDelivery: changing(({ delivery }) => control.setDelivery(delivery)),
    handStaffCode: changing(control.handStaffCode),
    endSessions: changing(({ personalId }) => control.endSessions(personalId)),
    browse: async ({ address, fields }) => done(control.browse(address, fields)),
    closeBrowser: async () => (control.closeBrowser(), done({})),
    keep: changing((memory) => (dock = memory)),
    startOver: changing(() => {
      dock = emptyDock;
      control.startOver();
    }),
  };
}

/** The cast without what is the portal's alone; the contract's schema drops the rest of a person. */
function stateOf(control: WorldControl, dock: DockMemory): PracticeState {
  return {
    cast: [...control.cast()],
    network: control.network(),
    kiosk: control.kiosk(),
    printer: control.printer(),
    day: control.day(),
    minutes: control.minutes(),
    portal: control.portal(),
    maintenanceEnd: control.maintenanceEnd(),
    delivery: control.delivery(),
    staff: control.staffKnowledge(),
    mails: control.mailsOf(dock.personalId),
    dock,
  };
}
