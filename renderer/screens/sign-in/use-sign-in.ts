import { ref, shallowRef } from 'vue';
import type { Overview, SignInState } from '#shared/contract/account.ts';
import type { Host } from '#renderer/host/host.ts';
import type { FailureCode, Outcome } from '#shared/outcome.ts';
import { useCalls } from './use-calls.ts';

/** Where signing in stands; `signed-in` means that only the overview is missing. */
export type Stage = SignInState | { readonly state: 'credentials' } | { readonly state: 'release' };

interface SignInOptions {
  readonly account: Host['account'];
  readonly onEntered: (overview: Overview) => void;
}

const countsForLock: ReadonlySet<FailureCode> = new Set([
  'sign-in-code-refused',
  'release-code-refused',
]);

/** One sign-in from the first field to the overview. */
export function useSignIn({ account, onEntered }: SignInOptions) {
  const stage = shallowRef<Stage>({ state: 'credentials' });
  /** What the portal last said about releases, for the screen that offers one. */
  const releases = shallowRef({ left: 0, hours: 0 });
  const { failure, isBusy, run } = useCalls();
  /** Something was sent, so that there is a visit to end. */
  const hasSent = ref(false);
  /** Codes that were refused; they count for the lock like passwords. */
  const refusals = ref(0);

  async function goOn(answer: Promise<SignInState | undefined>): Promise<void> {
    hasSent.value = true;
    const state = await answer;
    if (failure.value && countsForLock.has(failure.value.code)) refusals.value += 1;
    goBackIfEnded();
    if (!state) return;
    if (state.state === 'code-needed') {
      releases.value = { left: state.releasesLeft, hours: state.releaseHours };
    }
    // The screen keeps its heading until the overview is there.
    if (state.state === 'signed-in') return askOverview();
    stage.value = state;
  }
  function goBackIfEnded(): void {
    if (failure.value?.code === 'session-ended') stage.value = { state: 'credentials' };
  }
  async function askOverview(): Promise<void> {
    const overview = await run((signal) => account.overview({}, { signal }));
    if (overview) onEntered(overview);
    else if (failure.value) stage.value = { state: 'signed-in' };
    goBackIfEnded();
  }
  /** To another stage without a call: release code instead of the digits, and back. */
  function turnTo(next: Stage): void {
    failure.value = undefined;
    stage.value = next;
  }
  const calls = callsOf(account, (call) => goOn(run(call)));
  return { stage, releases, refusals, hasSent, failure, isBusy, turnTo, askOverview, ...calls };
}

type Ask = (call: (signal: AbortSignal) => Promise<Outcome<SignInState>>) => Promise<void>;

/** Each answer of the visitor, as the call it becomes. */
function callsOf(account: Host['account'], ask: Ask) {
  return {
    signIn: (personalId: string, password: string) =>
      ask((signal) => account.signIn({ personalId, password }, { signal })),
    activate: (personalId: string, activationKey: string) =>
      ask((signal) => account.activate({ personalId, activationKey }, { signal })),
    giveCode: (code: string) => ask((signal) => account.giveCode({ code }, { signal })),
    giveReleaseCode: (releaseCode: string) =>
      ask((signal) => account.giveReleaseCode({ releaseCode }, { signal })),
    chooseRole: (roleId: string) => ask((signal) => account.chooseRole({ roleId }, { signal })),
  };
}
