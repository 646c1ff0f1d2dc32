import { computed, onScopeDispose, ref, shallowRef } from 'vue';
import type {
  DockMemory,
  MaintenanceEnd,
  PracticeKioskState,
  PracticePortalState,
  PracticeState,
} from '#shared/contract/practice.ts';
import type { PracticeHost } from '#renderer/host/host.ts';

/** How often the dock looks for mails, in milliseconds. */
const lookMs = 3_000;

/** The dock's view of its world. Every call answers with the whole of it. */
export function useDock(host: PracticeHost) {
  const { state, hasTrouble, take } = useAnswers();

  /** Shown at once and kept for the next page. */
  function remember(part: Partial<DockMemory>): void {
    if (!state.value) return;
    const dock = { ...state.value.dock, ...part };
    state.value = { ...state.value, dock };
    void take(host.keep(dock));
  }

  const look = () => void take(host.look({}));
  look();
  useInterval(() => {
    const { isOpen, personalId, openSections } = state.value?.dock ?? {};
    // A mail comes in, or a code for staff is used up.
    if (isOpen && (personalId || openSections?.includes('staff'))) look();
  });

  const person = computed(() =>
    state.value?.cast.find(({ personalId }) => personalId === state.value?.dock.personalId),
  );
  return {
    ...{ state, hasTrouble, person, remember },
    setNetwork: (network: PracticeState['network']) => void take(host.setNetwork({ network })),
    setKiosk: (kiosk: PracticeKioskState) => void take(host.setKiosk(kiosk)),
    setPrinter: (printer: PracticeState['printer']) => void take(host.setPrinter({ printer })),
    setMaintenanceEnd: (end: MaintenanceEnd) => void take(host.setMaintenanceEnd({ end })),
    setPortal: (portal: PracticePortalState) => void take(host.setPortal(portal)),
    setDelivery: (delivery: PracticeState['delivery']) => void take(host.setDelivery({ delivery })),
    travel: (day: number) => void take(host.travel({ day })),
    wait: (minutes: number) => void take(host.wait({ minutes })),
    ...actsOf(host, take),
  };
}
/** What is done to the world as a whole. */
function actsOf(host: PracticeHost, take: ReturnType<typeof useAnswers>['take']) {
  return {
    handStaffCode: () => void take(host.handStaffCode({})),
    /** Whether it was done. */
    endSessions: (personalId: string) => take(host.endSessions({ personalId })),
    startOver: () => void take(host.startOver({})),
  };
}
export type Dock = ReturnType<typeof useDock>;

/** Takes the answer to the latest call alone: an earlier one may know less than the page. */
function useAnswers() {
  const state = shallowRef<PracticeState>();
  const hasTrouble = ref(false);
  let latest = 0;

  async function take(call: ReturnType<PracticeHost['look']>): Promise<boolean> {
    latest += 1;
    const turn = latest;
    const outcome = await call;
    if (turn !== latest) return outcome.ok;
    hasTrouble.value = !outcome.ok;
    if (outcome.ok) state.value = outcome.value;
    return outcome.ok;
  }
  return { state, hasTrouble, take };
}

function useInterval(act: () => void): void {
  const looking = setInterval(act, lookMs);
  onScopeDispose(() => clearInterval(looking));
}
