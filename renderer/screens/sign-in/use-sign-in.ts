import { onScopeDispose, ref, shallowRef } from 'vue';
import type { Overview, SignInState } from '#shared/contract/account.ts';
import type { Failure, Outcome } from '#shared/outcome.ts';
import type { Host } from '#renderer/host/host.ts';

/** Where signing in stands; `known` means that only the overview is missing. */
export type Stage = SignInState | { readonly state: 'credentials' } | { readonly state: 'release' };

type Account = Host['account'];
interface SignInOptions {
  readonly account: Account;
  readonly onEntered: (overview: Overview) => void;
}

/** One sign-in from the first field to the overview. Leaving drops a reply that comes late. */
export function useSignIn({ account, onEntered }: SignInOptions) {
  const stage = shallowRef<Stage>({ state: 'credentials' });
  /** What the portal last said about releases, for the screen that offers one. */
  const releases = shallowRef({ left: 0, hours: 0 });
  const failure = shallowRef<Failure>();
  const isBusy = ref(false);
  const leaving = new AbortController();
  const { signal } = leaving;
  onScopeDispose(() => leaving.abort());

  async function run<T>(call: () => Promise<Outcome<T>>): Promise<T | undefined> {
    if (isBusy.value) return undefined;
    isBusy.value = true;
    failure.value = undefined;
    const outcome = await call();
    if (signal.aborted) return undefined;
    isBusy.value = false;
    if (outcome.ok) return outcome.value;
    take(outcome.failure);
    return undefined;
  }
  function take(refusal: Failure): void {
    failure.value = refusal;
    if (refusal.code === 'session-ended') stage.value = { state: 'credentials' };
  }
  async function goOn(state: SignInState | undefined): Promise<void> {
    if (!state) return;
    if (state.state === 'code-needed') {
      releases.value = { left: state.releasesLeft, hours: state.releaseHours };
    }
    // The screen keeps its heading until the overview is there.
    if (state.state === 'signed-in') return askOverview();
    stage.value = state;
  }
  async function askOverview(): Promise<void> {
    const overview = await run(() => account.overview({}, { signal }));
    if (overview) onEntered(overview);
    else if (!signal.aborted && failure.value?.code !== 'session-ended')
      stage.value = { state: 'signed-in' };
  }
  return {
    stage,
    releases,
    failure,
    isBusy,
    signIn: async (personalId: string, password: string) =>
      goOn(await run(() => account.signIn({ personalId, password }, { signal }))),
    giveCode: async (code: string) => goOn(await run(() => account.giveCode({ code }, { signal }))),
    giveReleaseCode: async (releaseCode: string) =>
      goOn(await run(() => account.giveReleaseCode({ releaseCode }, { signal }))),
    chooseRole: async (roleId: string) =>
      goOn(await run(() => account.chooseRole({ roleId }, { signal }))),
    askOverview,
    /** To another stage without a call: release code instead of the digits, and back. */
    turnTo: (next: Stage) => {
      failure.value = undefined;
      stage.value = next;
    },
  };
}
export type SignInWalk = ReturnType<typeof useSignIn>;
