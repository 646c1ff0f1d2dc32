import type { StaffLook } from '#renderer/staff/told.ts';
import { useI18n } from 'vue-i18n';
import type { Row } from './row.ts';

/** Whether this computer is set up as its profile says; `ProtectionList.vue` names what is not. */
export function usePostureRow(): (look: StaffLook) => Row {
  const { t } = useI18n({ useScope: 'global' });
  return ({ posture }) => {
    const row = { name: 'posture' };
    const numberOf = (of: StaffLook['posture'][number]['verdict']) =>
      posture.filter(({ verdict }) => verdict === of).length;
    const [weaker, unknown] = [numberOf('weaker'), numberOf('unknown')];
    const read = unknown === 0 ? undefined : t('board.posture.unknown', { n: unknown }, unknown);
    if (posture.length === 0) return { ...row, text: t('board.posture.none') };
    if (weaker > 0) {
      const text = t('board.posture.weaker', { n: weaker }, weaker);
      return { ...row, text, also: read, verdict: 'heed' };
    }
    if (read !== undefined) return { ...row, text: read, verdict: 'unknown' };
    return { ...row, text: t('board.posture.good'), verdict: 'good' };
  };
}
