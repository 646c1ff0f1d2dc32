import { useMachine } from '@xstate/vue';
import { computed, inject, type ComputedRef, type InjectionKey } from 'vue';
import type { Failure } from '#shared/outcome.ts';
import type { Given, Known, Leaving, Shape, StepName, TaskName, Wizard } from './define.ts';
import { wizardMachine } from './machine.ts';
import { standOn, stepOf, type Stand } from './route.ts';
import { knownTo, leavingFrom, wiped, type WizardContext, type WizardInput } from './turns.ts';

/** What the visitor wants next, from a screen without a next step; a name opens that wizard. */
export type Wish = 'something-else' | 'log-in-again' | 'end' | TaskName;

/** All that a step's screen gets: what is known, what went wrong, and the four things it can do. */
export interface StepControl<S extends Shape = Shape> extends Known<S> {
  readonly wizard: string;
  readonly name: StepName<S>;
  readonly stand: Stand;
  readonly failure: Failure | undefined;
  /** The refusal that led here, where this step is a detour. */
  readonly reason: Failure | undefined;
  /** Key of what is wrong with the answer, under `<wizard>.<step>.problem`. */
  readonly problem: string | undefined;
  /** Presses so far whose answer was not taken: the same reason twice is two of them. */
  readonly refusals: number;
  /** A call is under way: presses are not counted. */
  readonly isBusy: boolean;
  answer(answer: unknown): void;
  redo(step: StepName<S>): void;
  back(): void;
  wish(wish: Wish): void;
}

export interface WizardWalk {
  readonly control: ComputedRef<StepControl>;
  readonly idle: ComputedRef<'usual' | 'phone'>;
  readonly leaving: ComputedRef<Leaving>;
  readonly hasLeft: ComputedRef<boolean>;
  leave(): void;
}

export interface WalkOptions {
  readonly given: () => Given;
  readonly onWish: (wish: Wish) => void;
}

/** Where a walk stands that does not begin at the start: nobody has walked there, and no call runs. */
export interface WalkPose extends Partial<Omit<WizardContext, keyof WizardInput>> {
  readonly at: string;
  /** `working`: a call is under way and does not end. */
  readonly state: 'asking' | 'working' | 'finished';
}
/** Provided where wizards are shown as they stand at one moment, as the gallery does. */
export const poseKey: InjectionKey<WalkPose> = Symbol('where a wizard stands');

/** A guide is read, not finished: it has no stones, and leaving it loses nothing. */
const guideStand: Stand = { stones: [], index: 0, toGo: 0, isFinished: false };

/** Runs the machine for one wizard until the component goes; going stops the call and wipes. */
export function useWizard(wizard: Wizard, { given, onWish }: WalkOptions): WizardWalk {
  const input: WizardInput = {
    wizard,
    given,
    onFault: (error) => {
      reportError(error);
    },
  };
  const pose = inject(poseKey, undefined);
  const { snapshot, send } = useMachine(wizardMachine, {
    input,
    ...(pose && { snapshot: standing(input, pose) }),
  });
  const control = computed((): StepControl => {
    const { context, value } = snapshot.value;
    const known = knownTo(context);
    return {
      ...known,
      wizard: wizard.name,
      name: context.at,
      stand: wizard.needs === 'nothing' ? guideStand : standOn(wizard, known, context),
      failure: context.failure,
      reason: context.reason,
      problem: context.problem,
      refusals: context.refusals,
      isBusy: value === 'working',
      answer: (answer) => {
        send({ type: 'answer', answer });
      },
      redo: (step) => {
        send({ type: 'redo', step });
      },
      back: () => {
        send({ type: 'back' });
      },
      wish: onWish,
    };
  });
  return {
    control,
    idle: computed(() => stepOf(wizard, snapshot.value.context.at).idle),
    leaving: computed(() => leavingFrom(snapshot.value.context, control.value.isBusy)),
    hasLeft: computed(() => snapshot.value.value === 'left'),
    leave: () => {
      send({ type: 'leave' });
    },
  };
}

/** The machine as it is where the pose says. */
function standing(input: WizardInput, { state, ...pose }: WalkPose) {
  const still = { before: undefined, calling: pose.at, refusals: 0 };
  return wizardMachine.resolveState({
    value: state,
    context: { ...wiped, ...still, ...pose, ...input },
  });
}
