import { flushPromises } from '@vue/test-utils';
import { createActor } from 'xstate';
import type { Given, Wizard } from '#renderer/wizard/define.ts';
import { wizardMachine } from '#renderer/wizard/machine.ts';
import { standOn, stepBefore } from '#renderer/wizard/route.ts';
import { knownTo } from '#renderer/wizard/turns.ts';
import { anOverview, givenWith, hostWith } from '#tests/renderer/wizard/given.ts';

type Calls = Parameters<typeof hostWith>[0];
type Registration = (typeof anOverview)['registration'];

/** A bug in a call would be told here. */
const onFault = (error: unknown) => {
  throw error;
};

/** A walk through a wizard's own table, without its screens. */
export function walkThrough(wizard: Wizard, calls: Calls = {}, changes: Partial<Given> = {}) {
  const given = givenWith({ host: hostWith(calls), ...changes });
  const actor = createActor(wizardMachine, {
    input: { wizard, given: () => given, onFault },
  }).start();
  const look = () => {
    const { context, value } = actor.getSnapshot();
    const known = knownTo(context);
    const { stones, toGo } = standOn(wizard, known, context);
    return { ...context, value, stones, toGo, back: stepBefore(wizard, known, context) };
  };
  return {
    look,
    at: () => look().at,
    answer: async (...answers: unknown[]) => {
      for (const answer of answers) {
        actor.send({ type: 'answer', answer });
        await flushPromises();
      }
    },
    /** Presses without waiting for the portal. */
    press: (answer: unknown) => {
      actor.send({ type: 'answer', answer });
    },
    back: () => {
      actor.send({ type: 'back' });
    },
  };
}

/** An overview whose user information is as the test says. */
export function overviewWith(
  registration: Partial<Registration>,
  mfa: Partial<(typeof anOverview)['mfa']> = {},
) {
  return {
    ...anOverview,
    registration: { ...anOverview.registration, ...registration },
    mfa: { ...anOverview.mfa, ...mfa },
  };
}

/** A mail on its way. */
export function aMail(purpose: 'registration' | 'email-change' = 'registration') {
  return {
    purpose,
    sentTo: 'ao●●●●@●●.example.ac.jp',
    sentAt: '2026-11-24T01:24:00.000Z',
    resendSeconds: 60,
    setsPassword: purpose === 'registration',
    isLoggedOut: false,
  };
}

/** The portal's answer to a registration: final, or waiting for its mail. */
export function registrationReply(isPending: boolean, address = 'aoi@dept.example.ac.jp') {
  return {
    state: isPending ? ('mail-pending' as const) : ('done' as const),
    email: { edit: 'required' as const, address },
    extension: { edit: 'required' as const, number: '1234' },
    ...(isPending && { pending: aMail() }),
  };
}
