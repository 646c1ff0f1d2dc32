import { assign, fromPromise, setup } from 'xstate';
import type { Outcome } from '#shared/outcome.ts';
import { startOf, stepOf } from './route.ts';
import * as turns from './turns.ts';

type Named = Readonly<Record<string, unknown>>;

/**
 * The one machine that walks every wizard's table. It alone knows Back, Cancel, refusal and
 * forgetting. A press counts in `asking` only, so a second one sends nothing; leaving `working`
 * stops the call, which aborts its signal and drops a late reply; `left` and `finished` wipe.
 */
export const wizardMachine = setup({
  types: {
    context: {} as turns.WizardContext, // XState never reads these values, only their types.
    events: {} as turns.WizardEvent, // A type only, too.
    input: {} as turns.WizardInput, // A type only, too.
  },
  actors: {
    call: fromPromise<Outcome<Named>, turns.Question>(({ input, signal }) =>
      turns.askHost(input, signal),
    ),
  },
  guards: {
    fits: ({ context, event }) => turns.readAnswer(context, event).ok,
    canRedo: ({ context, event }) => event.type === 'redo' && event.step in context.answers,
    canStepBack: ({ context }) => turns.backFrom(context) !== undefined,
    mustWait: ({ context }) => turns.mustWait(context),
    isFinished: ({ context }) => stepOf(context.wizard, context.at).end === 'finished',
  },
  actions: {
    keepAnswer: assign(({ context, event }) => turns.keepAnswer(context, event)),
    noteProblem: assign(({ context, event }) => turns.noteProblem(context, event)),
    chooseRedo: assign(({ event }) =>
      event.type === 'redo' ? { calling: event.step, ...turns.calm } : {},
    ),
    moveOn: assign(({ context }) => turns.moveOn(context)),
    stepBack: assign(({ context }) => turns.stepBack(context)),
    finish: assign(({ context }) => turns.finish(context)),
    wipe: assign(() => turns.wiped),
  },
}).createMachine({
  context: ({ input }) => {
    const at = startOf(input.wizard, { given: input.given(), answers: {}, results: {} });
    return { ...input, ...turns.wiped, at, before: undefined, calling: at, refusals: 0 };
  },
  initial: 'asking',
  on: { leave: '.left' },
  states: {
    asking: {
      on: {
        answer: [
          { guard: 'fits', target: 'working', actions: 'keepAnswer' },
          { actions: 'noteProblem' },
        ],
        redo: { guard: 'canRedo', target: 'working', actions: 'chooseRedo' },
        back: [{ guard: 'canStepBack', actions: 'stepBack' }, { target: 'left' }],
      },
    },
    working: {
      invoke: {
        src: 'call',
        input: ({ context, event }) => ({ context, answer: turns.answerToSend(context, event) }),
        onDone: [
          {
            guard: ({ event }) => event.output.ok,
            target: 'moving',
            actions: assign(({ context, event }) => turns.gather(context, event.output)),
          },
          {
            target: 'asking',
            actions: assign(({ context, event }) => turns.refuse(context, event.output)),
          },
        ],
        onError: {
          target: 'asking',
          actions: assign(({ context, event }) => turns.noteFault(context, event.error)),
        },
      },
      on: {
        back: [
          { guard: 'mustWait' },
          { guard: 'canStepBack', target: 'asking', actions: 'stepBack' },
          { target: 'left' },
        ],
      },
    },
    moving: {
      entry: 'moveOn',
      always: [{ guard: 'isFinished', target: 'finished' }, { target: 'asking' }],
    },
    finished: { entry: 'finish' },
    left: { entry: 'wipe' },
  },
});
