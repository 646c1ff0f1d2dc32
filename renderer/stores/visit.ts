import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import type { Overview } from '#shared/contract/account.ts';
import type { Leaving, TaskName } from '#renderer/wizard/define.ts';

/**
 * Where the visitor stands. There is no history: each screen knows its own way back. `trouble` is
 * the menu of what does not work, `closed` the screen of a task whose service is closed.
 */
export type Place =
  'welcome' | 'trouble' | 'closed' | 'sign-in' | 'looking' | 'overview' | 'wizard';

/** What the visitor came for: to look at the account, or a wizard by its name. */
export type Task = 'overview' | TaskName;

/** This visit, from the first press to its end. Nothing that was typed is in here. */
export const useVisit = defineStore('visit', () => {
  const at = ref<Place>('welcome');
  const task = ref<Task>('overview');
  const overview = shallowRef<Overview>();
  /** What the visitor came for, where something else has to come first. */
  const postponed = ref<TaskName>();
  /** Something was sent to the portal: the way to Welcome is the end of the visit. */
  const hasSent = ref(false);
  /** Steps of the wizard that are still to go; 0 where nothing is unfinished. */
  const stepsToGo = ref(0);
  /** What leaving means where the visitor stands. */
  const leaving = ref<Leaving>('erased');
  /** Which limit of quiet time holds here (experience.md 2.10). */
  const idleKind = ref<'usual' | 'phone'>('usual');
  const isUnderWay = computed(() => at.value !== 'welcome');

  function goTo(place: Place): void {
    at.value = place;
    stepsToGo.value = 0;
    leaving.value = 'erased';
    idleKind.value = 'usual';
  }
  /** A task for which somebody signs in first. */
  function choose(chosen: Task): void {
    task.value = chosen;
    goTo('sign-in');
  }
  function enter(known: Overview): void {
    overview.value = known;
    postponed.value = undefined;
    goTo(task.value === 'overview' ? 'overview' : 'wizard');
  }
  /** Signed in for a task before which another has to be done: the overview says which. */
  function postpone(known: Overview, wanted: TaskName): void {
    task.value = 'overview';
    enter(known);
    postponed.value = wanted;
  }
  /** A wizard at once: somebody is signed in, or it is a guide. */
  function open(wizard: TaskName): void {
    task.value = wizard;
    goTo('wizard');
  }
  /** A task whose service is closed: says so instead. */
  function shut(chosen: Task): void {
    task.value = chosen;
    goTo('closed');
  }

  const facts = { at, task, overview, postponed, hasSent, isUnderWay };
  return { ...facts, stepsToGo, leaving, idleKind, goTo, choose, enter, postpone, open, shut };
});
