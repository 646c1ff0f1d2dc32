import { computed, type ComputedRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { shutBy, troubles, type Trouble } from '#shared/trouble.ts';
import type { StaffLook } from '#renderer/staff/told.ts';

/** How the kiosk is, in one sentence: out of service, working with something to see to, or well. */
export function useHeadline(look: () => StaffLook | undefined): ComputedRef<string> {
  const { t } = useI18n({ useScope: 'global' });
  return computed(() => {
    const wrong = look()?.wrong;
    if (!wrong) return t('board.heading.looking');
    const shut = wrong.find(({ what }) => isShutting(what));
    if (shut) return t('board.heading.shut', { what: t(`board.trouble.${shut.what}.name`) });
    if (wrong.length === 0) return t('board.heading.good');
    return t('board.heading.heed', { n: wrong.length }, wrong.length);
  });
}

function isShutting(what: StaffLook['wrong'][number]['what']): boolean {
  const trouble: Trouble | undefined = troubles.find((one) => one === what);
  return shutBy(trouble) !== undefined;
}
