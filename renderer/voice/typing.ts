import { isComposing } from '#renderer/ui/composing.ts';
import { isSecret } from '#renderer/ui/secret.ts';
import type { Words } from './controls.ts';
import { nameSign } from './signs.ts';

/** What to say about a change to a field; empty where nothing is to be said. */
export function typedWords(event: Event, words: Words): string {
  const { target } = event;
  if (!(target instanceof Element)) return '';
  const text = textOf(event);
  if (event instanceof InputEvent && event.inputType.startsWith('delete')) {
    return words('typed.deleted');
  }
  if (text === '') return '';
  return isSecret(target) ? words('typed.secret') : nameSign(text, words);
}

/** What has come in; a word that an input method still composes is said when it stands. */
function textOf(event: Event): string {
  const isHalf = event.type !== 'compositionend' && isComposing(event);
  return !isHalf && 'data' in event && typeof event.data === 'string' ? event.data : '';
}
