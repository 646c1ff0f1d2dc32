import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import type { Overview } from '#shared/contract/account.ts';
import type { Leaving, TaskName } from '#renderer/wizard/define.ts';

/**
 * Where the visitor stands. There is no history: each screen knows its own way back. `trouble` is
 * the menu of what does not work, `closed` the screen of a task whose service is closed.
 */
export type Place =
  'welcome' | 'about' | 'trouble' | 'closed' | 'sign-in' | 'looking' | 'overview' | 'wizard';

/** What the visitor came for: to look at the account, or a wizard by its name. */
export type Task = 'overview' | TaskName;

/** What is known of a visit. Nothing that was typed is in here. */
function factsOfVisit() {
  const at = ref<Place>('welcome');
  const task = ref<Task>('overview');
  const overview = shallowRef<Overview>();
  /** What the visitor came for, where something else has to come first. */
  const postponed = ref<TaskName>();
  /** Something was sent to the portal or the printer: the way to Welcome is the end of the visit. */
  const hasSent = ref(false);
  /** Steps of the wizard that are still to go; 0 where nothing is unfinished. */
  const stepsToGo = ref(0);
  /** What leaving means where the visitor stands. */
  const leaving = ref<Leaving>('erased');
  /** Which limit of quiet time holds here (experience.md 2.10). */
  const idleKind = ref<'usual' | 'phone'>('usual');
  /** The portal has logged somebody out in the middle: they sign in for the same task again. */
  const isAgain = ref(false);
  /** The task was chosen in the menu of what does not work, or in a guide: Back leads there. */
  const isFromTrouble = ref(false);
  const isUnderWay = computed(() => at.value !== 'welcome');
  const chosen = { at, task, overview, postponed, hasSent, isAgain, isFromTrouble, isUnderWay };
  return { ...chosen, stepsToGo, leaving, idleKind };
}

/** This visit, from the first press to its end. */
export const useVisit = defineStore('visit', () => {
  const facts = factsOfVisit();
  const { at, task, overview, postponed, isAgain, isFromTrouble } = facts;

  function goTo(place: Place): void {
    at.value = place;
    isAgain.value = false;
    facts.stepsToGo.value = 0;
    facts.leaving.value = 'erased';
    facts.idleKind.value = 'usual';
  }
  /** A task for which somebody signs in first. */
  function choose(chosen: Task): void {
    task.value = chosen;
    isFromTrouble.value = at.value !== 'welcome';
    goTo('sign-in');
  }
  function logInAgain(): void {
    goTo('sign-in');
    isAgain.value = true;
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

  const ways = { goTo, choose, logInAgain, enter, postpone, open, shut };
  return { ...facts, ...ways };
});
