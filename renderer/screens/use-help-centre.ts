import {
  computed,
  nextTick,
  onScopeDispose,
  provide,
  shallowRef,
  watch,
  type Component,
} from 'vue';
import type { Host } from '#renderer/host/host.ts';
import { createHelp, helpKey } from '#renderer/help/help.ts';
import { useKiosk } from '#renderer/stores/kiosk.ts';
import { useStaff } from '#renderer/stores/staff.ts';
import { useVisit } from '#renderer/stores/visit.ts';
import type { TaskName } from '#renderer/wizard/define.ts';
import { needOf } from './tasks.ts';
import { useTasks } from './use-tasks.ts';

interface Around {
  readonly host: () => Host | undefined;
  /** Whether the visit is being ended: then nothing stands in its way. */
  readonly isEnding: () => boolean;
  /** Fetches the help centre with its texts. */
  readonly load: () => Promise<{ readonly default: Component }>;
}

/** Milliseconds after which the first screen has long been there. */
const fetchedAfter = 10_000;

/** The help centre over the screens or beside one: whether it stands, and what leads out of it. */
export function useHelpCentre({ host, isEnding, load }: Around) {
  const kiosk = useKiosk();
  const help = createHelp(() => kiosk.hello?.institution);
  provide(helpKey, help);
  const visit = useVisit();
  const staff = useStaff();
  const { begin } = useTasks();
  const part = useFetched(load);
  // Where the door is shut later nothing can be fetched any more; and it is no part of the first load.
  const early = setTimeout(() => void part.fetch(), fetchedAfter);
  onScopeDispose(() => clearTimeout(early));
  /** The screen stays until the help is there. */
  const stands = computed(() => help.isOpen.value && part.fetched.value !== undefined);
  watch(help.isOpen, async (isOpen) => {
    if (isOpen && !(await part.fetch())) help.close();
  });
  // Nothing of it outlives what it was opened beside.
  watch([isEnding, () => visit.isUnderWay], ([ending, isUnderWay], [, was]) => {
    if (ending || (was && !isUnderWay)) help.close();
  });
  watch(() => staff.isOpen, help.close);

  /** Nothing of the task before outlives it; then as from any other screen. */
  async function beginTask(task: TaskName): Promise<void> {
    help.close();
    kiosk.receipt = undefined;
    if (!visit.overview) begin(task);
    else await beginSignedIn(task);
  }
  async function beginSignedIn(task: TaskName): Promise<void> {
    if (visit.at === 'wizard') await host()?.account.leaveTask({});
    visit.task = task;
    visit.goTo(needOf(task) === 'nothing' ? 'wizard' : 'looking');
  }
  function toTrouble(): void {
    help.close();
    kiosk.receipt = undefined;
    visit.goTo('trouble');
  }
  keepFocus(() => stands.value);
  return { help, stands, centre: part.fetched, fetch: part.fetch, beginTask, toTrouble };
}

/** Fetched once; after a failure the next one who asks tries again. */
function useFetched(load: Around['load']) {
  const fetched = shallowRef<Component>();
  /** Whether it is there. */
  async function fetch(): Promise<boolean> {
    try {
      fetched.value ??= (await load()).default;
    } catch {
      return false;
    }
    return true;
  }
  return { fetched, fetch };
}

/** What had the focus gets it back, or the heading of the screen that has come meanwhile. */
function keepFocus(stands: () => boolean): void {
  const heading = () => document.querySelector<HTMLElement>('.stand .room h1');
  let before: { readonly focused: Element | null; readonly heading: Element | null } | undefined;
  watch(stands, async (now) => {
    if (now) {
      before = { focused: document.activeElement, heading: heading() };
      return;
    }
    await nextTick();
    const { focused, heading: was } = before ?? {};
    before = undefined;
    // Whoever went on in the screen beside it is left there.
    if (document.activeElement?.closest('.stand')) return;
    const isSame = was === heading() && focused?.isConnected;
    if (isSame && focused instanceof HTMLElement && focused !== document.body) focused.focus();
    else heading()?.focus();
  });
}
