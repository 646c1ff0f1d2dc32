import { computed, watch, type ComputedRef, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { useMoments } from '#renderer/i18n/use-moments.ts';
import { useKiosk } from '#renderer/stores/kiosk.ts';
import { useVisit } from '#renderer/stores/visit.ts';

/** How long before its closing time a kiosk says so, in milliseconds. */
const notice = 10 * 60_000;

/**
 * What is said of the kiosk's closing: when, from ten minutes before on; then, that the visit goes on.
 * It is said once when it begins; the clock is the kiosk's (milliseconds since 1970).
 */
export function useClosing(
  now: Readonly<Ref<number>>,
  say: (text: string) => void,
): ComputedRef<string | undefined> {
  const { t } = useI18n({ useScope: 'global' });
  const { time } = useMoments();
  const kiosk = useKiosk();
  const visit = useVisit();
  const closing = computed(() => {
    const { hours } = kiosk.state ?? {};
    if (hours?.isOpen === false) return visit.isUnderWay ? t('lintel.closed') : undefined;
    if (hours?.until === undefined) return undefined;
    const isSoon = Date.parse(hours.until) - now.value <= notice;
    return isSoon ? t('lintel.closes', { time: time(hours.until) }) : undefined;
  });
  const isSaid = computed(() => closing.value !== undefined);
  watch(isSaid, () => {
    if (closing.value !== undefined) say(closing.value);
  });
  return closing;
}
