import type { StaffLogLine } from '#renderer/staff/told.ts';
import { useI18n } from 'vue-i18n';
import { useKnownWords } from './use-known-words.ts';

/** Lines of the log in words; what has none yet is told by its number alone. */
export function useLogWords() {
  const { t } = useI18n({ useScope: 'global' });
  const known = useKnownWords();
  const text = (value: unknown) => (typeof value === 'string' ? value : '');

  return {
    eventOf: ({ event }: StaffLogLine) => known(`board.event.${event}`) ?? t('board.event.other'),
    /** Of its fields what has words, or is the same in every language. */
    detailOf: ({ event, fields }: StaffLogLine) => {
      const { verdict, state, incident, argument, names, lines, bytes } = fields;
      if (event === 'network_changed') return known(`board.network.${text(verdict)}`);
      if (event === 'vault_changed') return known(`board.key-store.${text(state)}`);
      if (Array.isArray(names) && names.length > 0) return names.join(' ');
      if (typeof lines === 'number') return t('board.log.lines', { n: lines }, lines);
      if (typeof bytes === 'number') return t('board.log.bytes', { n: bytes }, bytes);
      const exact = text(incident) || text(argument);
      return exact === '' ? undefined : exact;
    },
  };
}
