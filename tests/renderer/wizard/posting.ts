import { flushPromises } from '@vue/test-utils';
import { createActor } from 'xstate';
import { z } from 'zod';
import { done, type Outcome } from '#shared/outcome.ts';
import type { Wizard } from '#renderer/wizard/define.ts';
import { wizardMachine } from '#renderer/wizard/machine.ts';
import { standOn, stepBefore } from '#renderer/wizard/route.ts';
import { knownTo } from '#renderer/wizard/turns.ts';
import { givenWith } from './given.ts';

type Posting = {
  readonly answers: {
    address: { street: string };
    stamp: object;
    sent: { wants: 'look' | 'other' };
    other: { street: string };
    end: object;
  };
  readonly results: { isOpened: boolean };
};
type Reply = Outcome<Partial<Posting['results']>>;
const street = z.object({ street: z.string() });
const screen = {};

/** A letter is addressed, stamped, and waited for; its address can be put right meanwhile. */
export function posting(replies: Reply[], hasAddress = true) {
  const does = async () => Promise.resolve(replies.shift() ?? done({}));
  const address = { asks: () => street, screen, goesTo: [{ to: 'stamp' }], idle: 'usual' } as const;
  const wizard: Wizard<Posting> = {
    name: 'posting',
    needs: 'nothing',
    startsAt: hasAddress ? [{ to: 'address' }] : [{ to: 'stamp' }],
    keepsAtEnd: [],
    steps: {
      address,
      stamp: {
        asks: () => z.object({}),
        screen,
        does,
        goesTo: [{ to: 'sent' }],
        sendsBack: { 'email-refused': 'address' },
        idle: 'usual',
      },
      sent: {
        asks: () => z.object({ wants: z.enum(['look', 'other']) }),
        screen,
        does,
        goesTo: [
          { to: 'other', isAside: true, when: ({ answers }) => answers.sent?.wants === 'other' },
          { to: 'end' },
        ],
        waits: ({ answers, results }) => answers.sent?.wants === 'look' && !results.isOpened,
        idle: 'phone',
      },
      other: { asks: () => street, screen, does, goesTo: [{ to: 'sent' }], idle: 'usual' },
      end: { asks: () => z.object({}), screen, idle: 'usual', end: 'finished' },
    },
  };
  const actor = createActor(wizardMachine, {
    input: { wizard, given: () => givenWith(), onFault: () => undefined },
  }).start();
  return {
    actor,
    answer: async (answer: unknown) => {
      actor.send({ type: 'answer', answer });
      await flushPromises();
    },
    back: () => {
      actor.send({ type: 'back' });
    },
    look: () => {
      const { context } = actor.getSnapshot();
      const { at, answers, failure } = context;
      const known = knownTo(context);
      const { stones, index } = standOn(wizard, known, context);
      return { at, answers, failure, stones, index, before: stepBefore(wizard, known, context) };
    },
  };
}
