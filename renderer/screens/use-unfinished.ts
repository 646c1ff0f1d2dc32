import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { useVisit } from '#renderer/stores/visit.ts';

/** What is not finished in this visit, in words, and what leaving means; undefined where nothing is. */
export function useUnfinished() {
  const { t } = useI18n({ useScope: 'global' });
  const visit = useVisit();
  return computed(() => {
    const { stepsToGo, task, leaving } = visit;
    if (stepsToGo === 0 || task === 'overview') return undefined;
    return {
      task: t(`task.${task}`),
      steps: t('frame.to-go', { n: stepsToGo }, stepsToGo),
      leaving,
    };
  });
}
