import type { SignInState } from '#shared/contract/account.ts';
import type { Serve } from '#shared/contract/serve.ts';
import { callAt, isOfState, outOfState, type CallName } from './call-states.ts';

export interface PersonGate {
  readonly serve: Serve;
  /** Whether the portal knows who is there, by its own answers. */
  readonly isSignedIn: () => boolean;
}

const signIns: readonly (CallName | undefined)[] = [
  ...(['account.signIn', 'account.activate', 'account.chooseRole'] as const),
  ...(['account.giveCode', 'account.giveReleaseCode'] as const),
];
const atEnd: SignInState['state'] = 'signed-in';

/**
 * Lets through what belongs to whether somebody is signed in: whatever the page asks, nothing of a
 * signed-in visit is reached without a sign-in. Whether the page is the right one, main judges.
 * `session`: the one that is kept now; a sign-in counts for as long as that is its own.
 */
export function personGate(serve: Serve, session: () => object | undefined): PersonGate {
  /** The session whose sign-in is finished. */
  let finished: object | undefined;
  /** Grows with each sign-in, so that a late answer ends nothing of somebody else. */
  let persons = 0;
  const isSignedIn = () => finished !== undefined && finished === session();
  return {
    isSignedIn,
    async serve(request) {
      const call = callAt('visit', request);
      const state = isSignedIn() ? 'signed-in' : 'signed-out';
      if (call && !isOfState(call, state)) return outOfState(call);
      const askedBy = persons;
      const outcome = await serve(request);
      if (outcome.ok && signIns.includes(call)) {
        finished = stateIn(outcome.value) === atEnd ? session() : undefined;
        persons += 1;
      }
      const isOver = !outcome.ok && outcome.failure.code === 'session-ended';
      if (isOver && askedBy === persons) finished = undefined;
      return outcome;
    },
  };
}

/** Every sign-in answers where it stands; `serve` has parsed it. */
function stateIn(value: unknown): unknown {
  return Object.entries(value ?? {}).find(([key]) => key === 'state')?.[1];
}
