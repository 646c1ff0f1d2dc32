import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import type { z } from 'zod';
import type { machine, MachineState, Receipt } from '#shared/contract/machine.ts';
import type { Host } from '#renderer/host/host.ts';
import { closedParts, serviceOf } from './service.ts';

type Hello = z.output<typeof machine.hello.output>;

/** What is known of the machine and of the world outside; nothing of the visitor. */
export const useKiosk = defineStore('kiosk', () => {
  const hello = shallowRef<Hello>();
  const state = shallowRef<MachineState>();
  /** What was checked when the visit before this page ended. */
  const receipt = shallowRef<Receipt>();
  /** The page's own door is shut for good. */
  const isShut = shallowRef(false);
  const hasRelease = computed(() => hello.value?.institution.mfa.release !== undefined);
  const service = computed(() =>
    state.value ? serviceOf(state.value, hasRelease.value) : undefined,
  );
  /** What of the portal is closed while signing in works. */
  const closed = computed(() => (state.value ? closedParts(state.value, hasRelease.value) : []));

  async function greet(host: Host): Promise<void> {
    host.onState((pushed) => (state.value = pushed));
    host.onReceipt((pushed) => (receipt.value = pushed));
    host.onShut(() => (isShut.value = true));
    const outcome = await host.machine.hello({});
    if (!outcome.ok) return void (isShut.value = true);
    hello.value = outcome.value;
    // A state that was pushed meanwhile is newer than the one in the reply.
    state.value ??= outcome.value.state;
  }

  async function check(host: Host): Promise<void> {
    const outcome = await host.machine.check({});
    if (outcome.ok) state.value = outcome.value;
  }

  return { hello, state, receipt, isShut, service, closed, greet, check };
});
