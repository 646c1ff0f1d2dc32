import { useI18n } from 'vue-i18n';
import { languageOf } from '#shared/languages.ts';
import type { PortalPart } from '#shared/trouble.ts';

/** The parts of the portal that maintenance closes one by one, in the visitor's words. */
export function usePartNames() {
  const { t, locale } = useI18n({ useScope: 'global' });
  return {
    nameParts: (parts: readonly PortalPart[]) =>
      new Intl.ListFormat(languageOf(locale.value).formats).format(
        parts.map((part) => t(`out.part.${part}`)),
      ),
  };
}
