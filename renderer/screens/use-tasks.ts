import { useKiosk } from '#renderer/stores/kiosk.ts';
import { isOpenFor } from '#renderer/stores/service.ts';
import { useVisit, type Task } from '#renderer/stores/visit.ts';
import { isOffered, needOf } from './tasks.ts';
import { useInstitution } from './use-institution.ts';

/** The tasks of this kiosk as they stand now: which there are, which are open, and how to begin one. */
export function useTasks() {
  const kiosk = useKiosk();
  const visit = useVisit();
  const { institution } = useInstitution();

  function isOpen(task: Task): boolean {
    return kiosk.state !== undefined && isOpenFor(needOf(task), kiosk.state);
  }
  /** Before anybody has signed in. A task whose service is closed leads to a screen that says so. */
  function begin(task: Task): void {
    if (!isOpen(task)) visit.shut(task);
    else if (task !== 'overview' && needOf(task) === 'nothing') visit.open(task);
    else visit.choose(task);
  }
  return {
    isOpen,
    begin,
    offered: <T extends Task>(tasks: readonly T[]): readonly T[] =>
      tasks.filter((task) => isOffered(task, institution.value)),
  };
}
