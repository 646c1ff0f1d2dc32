/** How a key writes Japanese: through an input method, or each key by itself as a kana. */
export type JapaneseInput = 'input-method' | 'kana-lock';

/** What a key press tells of it, as Chromium reports it (tests/renderer/ui/japanese-keys.ts). */
export interface KeyPress {
  readonly code: string;
  readonly key: string;
  readonly isComposing: boolean;
}

/** Keys that turn Japanese input off, or are meant to (UI Events, 3.6.2 and 3.7.5). */
const switches = ['ZenkakuHankaku', 'Hankaku', 'Alphanumeric', 'Eisu', 'KanaMode'];

/** What is on after a key press; a press that tells nothing leaves what was on before. */
export function afterPress(
  before: JapaneseInput | undefined,
  { code, key, isComposing }: KeyPress,
): JapaneseInput | undefined {
  if (switches.includes(key)) return undefined;
  // An input method takes its own key too; the next key shows whether it went.
  if (key === 'Process') return code === 'Backquote' ? undefined : 'input-method';
  if (isComposing) return 'input-method';
  if (/^[\u3041-\u30ff\uff66-\uff9f]$/.test(key)) return 'kana-lock';
  return /^[\u0020-\u007e]$/.test(key) ? undefined : before;
}
