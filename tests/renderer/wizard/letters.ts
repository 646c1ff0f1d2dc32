import { flushPromises } from '@vue/test-utils';
import { createActor } from 'xstate';
import { z } from 'zod';
import { done, type Outcome } from '#shared/outcome.ts';
import type { Wizard } from '#renderer/wizard/define.ts';
import { wizardMachine } from '#renderer/wizard/machine.ts';
import { givenWith } from './given.ts';

type Letters = {
  readonly answers: { one: { word: string }; two: { code: string }; aside: object; end: object };
  readonly results: { gift: string; proof: string };
};
type Reply = Outcome<Partial<Letters['results']>>;

/** Three steps and a detour, with calls that answer when the test says so. */
export function letters() {
  const sent: { step: string; answer: unknown; isRedo: boolean; signal: AbortSignal }[] = [];
  const waiting: ((reply: Reply | Promise<never>) => void)[] = [];
  const faults: unknown[] = [];
  const screen = {};
  const does =
    (step: string) => (doing: { answer: unknown; isRedo: boolean; signal: AbortSignal }) => {
      sent.push({ step, answer: doing.answer, isRedo: doing.isRedo, signal: doing.signal });
      return new Promise<Reply>((resolve) => waiting.push(resolve));
    };
  const wizard: Wizard<Letters> = {
    name: 'letters',
    needs: 'nothing',
    startsAt: [{ to: 'one' }],
    keepsAtEnd: ['proof'],
    steps: {
      one: {
        asks: () => z.object({ word: z.string().min(2, 'too-short') }),
        screen,
        does: does('one'),
        goesTo: [{ to: 'two' }],
        detours: { 'proof-needed': 'aside' },
        idle: 'usual',
      },
      aside: {
        asks: () => z.object({}),
        screen,
        does: does('aside'),
        goesTo: [{ to: 'two' }],
        idle: 'usual',
        forgets: true,
      },
      two: {
        asks: () => z.object({ code: z.string() }),
        screen,
        does: does('two'),
        goesTo: [{ to: 'end' }],
        idle: 'phone',
        forgets: true,
        settles: () => true,
      },
      end: { asks: () => z.object({}), screen, idle: 'usual', end: 'finished' },
    },
  };
  const actor = createActor(wizardMachine, {
    input: { wizard, given: () => givenWith(), onFault: (error) => faults.push(error) },
  }).start();
  return {
    actor,
    sent,
    faults,
    answer: (answer: unknown) => actor.send({ type: 'answer', answer }),
    reply: async (reply: Reply | Promise<never>) => {
      waiting.shift()?.(reply);
      await flushPromises();
    },
    look: () => {
      const { value, context } = actor.getSnapshot();
      const { at, answers, results, failure, problem } = context;
      return { value, at, answers, results, failure, problem };
    },
  };
}

/** Nothing is wrong. */
export const quiet = { failure: undefined, problem: undefined };

/** Walks to the second step, a gift in hand. */
export async function atTwo() {
  const walk = letters();
  walk.answer({ word: 'hello' });
  await walk.reply(done({ gift: 'key' }));
  return walk;
}
