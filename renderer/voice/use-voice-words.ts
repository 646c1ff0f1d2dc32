import { useI18n } from 'vue-i18n';
import type { Words } from './controls.ts';

/** The words of this folder (texts.ts), which come with it. */
export function useVoiceWords(): Words {
  const { t } = useI18n({ useScope: 'global' });
  return (key, values = {}) => t(`voice.${key}`, values);
}
