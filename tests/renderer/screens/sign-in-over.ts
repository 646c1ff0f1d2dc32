import { flushPromises } from '@vue/test-utils';
import SignIn from '#renderer/screens/sign-in/SignIn.vue';
import { useKiosk } from '#renderer/stores/kiosk.ts';
import { useVisit, type Task } from '#renderer/stores/visit.ts';
import type { Host } from '#renderer/host/host.ts';
import type { Institution } from '#shared/institution.ts';
import { done } from '#shared/outcome.ts';
import { visitLimits } from '#shared/settings.ts';
import { anInstitution } from '#tests/renderer/wizard/given.ts';
import { aWorld, openState, show, type Shown } from './mount.ts';

interface Opening {
  readonly calls?: Partial<Host['account']>;
  readonly institution?: Institution;
  readonly task?: Task;
}

/** Signing in for a task, over given calls; the ways out and the guides opened are told. */
export async function signInFor({ calls, institution, task }: Opening) {
  const hello = async () =>
    done({
      product: 'kiosk' as const,
      institution: institution ?? anInstitution,
      limits: visitLimits.parse({}),
      language: 'en' as const,
      state: openState,
    });
  const { host } = aWorld({ ...calls, hello });
  const shown: Shown = show({
    components: { SignIn },
    setup: () => {
      const kiosk = useKiosk();
      const visit = useVisit();
      visit.task = task ?? 'overview';
      void kiosk.greet(host);
      return { kiosk, visit, account: host.account };
    },
    template: `<SignIn v-if="kiosk.hello && visit.at !== 'wizard'" :account
      @entered="$emit('entered', $event)" @back="$emit('back')" @end="$emit('end')" /><p>opened {{ visit.task }}</p>`,
    emits: ['entered', 'back', 'end'],
  });
  await flushPromises();
  return shown;
}
