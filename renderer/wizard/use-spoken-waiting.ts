import { watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { useAnnounce } from '#renderer/ui/announce.ts';
import { useWaiting, type Waiting } from './use-waiting.ts';

/** Waiting as the screen shows it, and said once it is shown; what is waited for stands there. */
export function useSpokenWaiting(isBusy: () => boolean): { readonly value: Waiting } {
  const { t } = useI18n({ useScope: 'global' });
  const { say } = useAnnounce();
  const waiting = useWaiting(isBusy);
  watch(waiting, (now) => {
    if (now === 'short') say(t('wizard.checking'));
  });
  return waiting;
}
