import { computed, nextTick, provide, watch } from 'vue';
import type { Host } from '#renderer/host/host.ts';
import { createHelp, helpKey } from '#renderer/help/help.ts';
import { useKiosk } from '#renderer/stores/kiosk.ts';
import { useVisit } from '#renderer/stores/visit.ts';
import type { TaskName } from '#renderer/wizard/define.ts';
import { needOf } from './tasks.ts';
import { useTasks } from './use-tasks.ts';

interface Around {
  readonly host: () => Host | undefined;
  /** Whether the visit is being ended: then nothing stands in its way. */
  readonly isEnding: () => boolean;
}

/** The help centre over the screens: whether it stands, and what leads out of it. */
export function useHelpCentre({ host, isEnding }: Around) {
  const help = createHelp();
  provide(helpKey, help);
  const kiosk = useKiosk();
  const visit = useVisit();
  const { begin } = useTasks();
  /** The profile tells what the articles say; the machine brings it with its greeting. */
  const stands = computed(() => help.isOpen.value && kiosk.hello !== undefined && !isEnding());

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
  return { help, stands, beginTask, toTrouble };
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
    const isSame = was === heading() && focused?.isConnected;
    if (isSame && focused instanceof HTMLElement && focused !== document.body) focused.focus();
    else heading()?.focus();
  });
}
