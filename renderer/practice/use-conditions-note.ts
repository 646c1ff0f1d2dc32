import { computed, type ComputedRef, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import type { PracticeState } from '#shared/contract/practice.ts';
import { languageOf } from '#shared/languages.ts';

/** What is not as usual, in a few words, so that nobody forgets it behind a folded heading. */
export function useConditionsNote(
  state: Readonly<Ref<PracticeState | undefined>>,
): ComputedRef<string | undefined> {
  const { t, locale } = useI18n({ useScope: 'global' });
  return computed(() => {
    if (!state.value) return undefined;
    const { network, day, minutes, portal, delivery, kiosk, printer } = state.value;
    const unusual = [
      network === 'on' ? [] : t(`practice.network.${network}`),
      day === 0 ? [] : t('practice.day.number', { day }),
      minutes === 0 ? [] : t('practice.day.later', { minutes }),
      delivery === 'at-once' ? [] : t(`practice.delivery.note-${delivery}`),
      portal.services === 'open' ? [] : t(`practice.services.note-${portal.services}`),
      kiosk.hours === 'always' ? [] : t(`practice.hours.note-${kiosk.hours}`),
      kiosk.minutesFast === 0 ? [] : t('practice.kiosk-clock.note'),
      kiosk.isBroken ? t('practice.soundness.note-broken') : [],
      kiosk.registration === 'known' ? [] : t(`practice.registration.note-${kiosk.registration}`),
      printer === 'ready' ? [] : t(`practice.printer.note-${printer}`),
      portal.answers === 'at-once' ? [] : t(`practice.answers.note-${portal.answers}`),
    ].flat();
    if (unusual.length === 0) return undefined;
    return new Intl.ListFormat(languageOf(locale.value).formats, {
      type: 'unit',
      style: 'short',
    }).format(unusual);
  });
}
