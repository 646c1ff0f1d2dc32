import { useI18n } from 'vue-i18n';
import type { Words } from './controls.ts';
import en from './messages/en.json';
import ja from './messages/ja.json';

/** The words of this folder; they come with it, beside the few that the page has from the start. */
export function useVoiceWords(): Words {
  const texts = useI18n({ useScope: 'global' });
  texts.mergeLocaleMessage('ja', { voice: ja });
  texts.mergeLocaleMessage('en', { voice: en });
  return (key, values = {}) => texts.t(`voice.${key}`, values);
}
