import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import type { Overview } from '#shared/contract/account.ts';
import type { TaskName } from '#renderer/wizard/define.ts';
import { openItems, otherTasks, type OpenItem } from './overview-items.ts';
import { comesAfterRegistration, isAllowed } from './tasks.ts';
import { useInstitution } from './use-institution.ts';
import { useTasks } from './use-tasks.ts';

/**
 * What somebody signed in can do next: the first open thing whose service is open is the main one.
 * Nobody is shut in by the order: setting up MFA stays possible before the registration.
 */
export function useNextTasks(overview: () => Overview) {
  const { t } = useI18n({ useScope: 'global' });
  const { institution } = useInstitution();
  const { isOpen, offered } = useTasks();

  const open = computed(() => openItems(overview(), institution.value));
  const doable = computed(() =>
    open.value.filter(({ task }) => offered([task]).length > 0 && isOpen(task)),
  );
  const main = computed(() => doable.value[0]?.task);
  const others = computed(() => {
    const beside = otherTasks(open.value).filter(
      (task) =>
        isOpen(task) &&
        isAllowed(task, overview()) &&
        !comesAfterRegistration(task, overview(), institution.value),
    );
    const later = doable.value.slice(1).map(({ task }) => task);
    return offered<TaskName>([...later, ...beside]);
  });
  const mainWords = computed(() => {
    const [first] = doable.value;
    return first && t(`overview.do-now.${wordsFor(first, overview())}`);
  });
  const hasIdGuide = offered(['which-id']).length > 0;
  return { open, main, mainWords, others, hasIdGuide };
}

function wordsFor(item: OpenItem, { mfa }: Overview): string {
  if (item.kind === 'mail') return `mail-${item.pending.purpose}`;
  if (item.kind === 'registration') return 'registration';
  return mfa.mayRegisterHere ? 'mfa' : 'mfa-not-here';
}
