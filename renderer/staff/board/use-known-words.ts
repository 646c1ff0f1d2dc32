import { useI18n } from 'vue-i18n';

/** The words of a key that the machine has built; undefined where the page has none for it yet. */
export function useKnownWords(): (key: string) => string | undefined {
  const i18n = useI18n({ useScope: 'global' });
  return (key) => (i18n.te(key) ? i18n.t(key) : undefined);
}
