import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import type { z } from 'zod';
import type { machine, MachineState, Receipt } from '#shared/contract/machine.ts';
import { closedParts, shutBy, troubleInVisit, troubleOf } from '#shared/trouble.ts';
import type { Host } from '#renderer/host/host.ts';

type Hello = z.output<typeof machine.hello.output>;

/** What is known of the machine and of the world outside; nothing of the visitor. */
export const useKiosk = defineStore('kiosk', () => {
  const hello = shallowRef<Hello>();
  const state = shallowRef<MachineState>();
  /** What was checked when the visit before this page ended. */
  const receipt = shallowRef<Receipt>();
  /** What the last visit has left is still being taken away: nobody can begin yet. */
  const isWiping = ref(false);
  /** Nothing can be asked: the page's own door is shut, or its machine said no hello. */
  const isShut = ref(false);
  /** Number of the fault for which the machine said none. */
  const incident = ref<string>();

  async function greet(host: Host): Promise<void> {
    host.onState((pushed) => (state.value = pushed));
    host.onReceipt((pushed) => (receipt.value = pushed));
    host.onWiping((pushed) => (isWiping.value = pushed));
    host.onShut(() => (isShut.value = true));
    await sayHello(host);
  }
  /** Whether the machine answered. */
  async function sayHello(host: Host): Promise<boolean> {
    const outcome = await host.machine.hello({});
    isShut.value = !outcome.ok;
    if (outcome.ok) {
      hello.value = outcome.value;
      // A state that was pushed meanwhile is newer than the one in the reply.
      state.value ??= outcome.value.state;
    } else if (outcome.failure.code === 'internal') incident.value = outcome.failure.incident;
    return outcome.ok;
  }
  /** Asks portal and network again, now; whether the machine answered. */
  async function check(host: Host): Promise<boolean> {
    const outcome = await host.machine.check({});
    if (outcome.ok) state.value = outcome.value;
    return outcome.ok;
  }

  const facts = { hello, state, receipt, isWiping, isShut, incident };
  return { ...facts, ...verdictsOf(hello, state), greet, sayHello, check };
});

/** What the state of the world means for visitors. */
function verdictsOf(
  hello: Readonly<{ value: Hello | undefined }>,
  state: Readonly<{ value: MachineState | undefined }>,
) {
  const hasRelease = computed(() => hello.value?.institution.mfa.release !== undefined);
  const trouble = computed(() => state.value && troubleOf(state.value, hasRelease.value));
  return {
    /** What stands between a visitor and the kiosk. */
    trouble,
    /** The trouble with which nobody can begin a visit. */
    shut: computed(() => shutBy(trouble.value)),
    /** The same for somebody who is signed in. */
    shutInVisit: computed(() =>
      shutBy(state.value && troubleInVisit(state.value, hasRelease.value)),
    ),
    /** What of the portal is closed while signing in works. */
    closed: computed(() => (state.value ? closedParts(state.value, hasRelease.value) : [])),
  };
}
