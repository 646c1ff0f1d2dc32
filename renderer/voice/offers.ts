import type { Language } from '#shared/languages.ts';

/**
 * What offers reading aloud, each said by a voice of its language: whoever sees nothing can't choose
 * the language first, so all of them come with the page.
 */
export const offers: Readonly<Record<Language, string>> = {
  ja: 'この画面は、声で読み上げられます。決定キーか Enter キーを押すと始まります。',
  en: 'This screen can be read aloud. Press Enter or the select key to begin.',
  'ja-x-easy': 'この 画面は、声で 聞くことが できます。決定キーか Enter キーを 押してください。',
  'zh-Hans': '这个画面可以朗读。按确定键或 Enter 键开始。',
  ko: '이 화면은 소리로 들을 수 있습니다. 선택 키나 Enter 키를 누르면 시작합니다.',
};
