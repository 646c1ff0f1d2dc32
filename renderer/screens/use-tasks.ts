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

  /** Who is signed in is not cut off by the kiosk's hours or its clock. */
  function isOpen(task: Task): boolean {
    const need = needOf(task);
    if (need === 'nothing') return true;
    if (!kiosk.state || (kiosk.shut && !visit.overview)) return false;
    return isOpenFor(need, kiosk.state);
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
