import type { StaffLook } from '#renderer/staff/told.ts';
import { useI18n } from 'vue-i18n';
import type { Row } from './row.ts';
import { useFigures } from './use-figures.ts';
import { useKnownWords } from './use-known-words.ts';

/** Whether this computer is set up as its profile says; what is not is named. */
export function usePostureRow(): (look: StaffLook) => Row {
  const { t } = useI18n({ useScope: 'global' });
  const { list } = useFigures();
  const known = useKnownWords();
  const nameOf = (item: string) => known(`board.posture.item.${item}`) ?? t('board.posture.other');

  return ({ posture }) => {
    const row = { name: 'posture' };
    const items = (of: StaffLook['posture'][number]['verdict']) =>
      posture.filter(({ verdict }) => verdict === of).map(({ item }) => nameOf(item));
    const [weaker, unknown] = [items('weaker'), items('unknown')];
    const named = (names: readonly string[]) => list([...new Set(names)]);
    if (posture.length === 0) return { ...row, text: t('board.posture.none') };
    if (weaker.length > 0) {
      const n = weaker.length;
      const text = t('board.posture.weaker', { n }, n);
      return { ...row, text, also: named(weaker), verdict: 'heed' };
    }
    if (unknown.length > 0) {
      const n = unknown.length;
      const text = t('board.posture.unknown', { n }, n);
      return { ...row, text, also: named(unknown), verdict: 'unknown' };
    }
    return { ...row, text: t('board.posture.good'), verdict: 'good' };
  };
}
