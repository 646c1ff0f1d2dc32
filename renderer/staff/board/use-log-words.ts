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
      const { incident, argument, names, lines, bytes } = fields;
      const [name, value] = wordOf(event, fields);
      const word = name && known(`board.${name}.${text(value)}`);
      if (word) return word;
      if (Array.isArray(names) && names.length > 0) return names.join(' ');
      if (typeof lines === 'number') return t('board.log.lines', { n: lines }, lines);
      if (typeof bytes === 'number') return t('board.log.bytes', { n: bytes }, bytes);
      const exact = text(incident) || text(argument);
      return exact === '' ? undefined : exact;
    },
  };
}

type Fields = StaffLogLine['fields'];

/** The field of a line that has words of its own, and where they stand. */
function wordOf(event: string, fields: Fields): readonly [where?: string, value?: unknown] {
  const { verdict, state, because, code, by, what } = fields;
  if (event === 'network_changed') return ['network', verdict];
  if (event === 'vault_changed') return ['key-store', state];
  if (event === 'disk_changed') return ['disk-state', state];
  if (event.endsWith('_print')) return ['print.code', code];
  if (event === 'sys_crash') return ['broke', what];
  if (because !== undefined) return ['because', because];
  return by === undefined ? [] : ['by', by];
}
