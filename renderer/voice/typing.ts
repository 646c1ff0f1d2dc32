import { isSecret, type Words } from './controls.ts';

/** Signs that a voice leaves out or that can't be told by their sound, by their names' keys. */
const named: Readonly<Record<string, string>> = {
  ' ': 'space',
  '!': 'exclamation',
  '"': 'quote',
  '#': 'hash',
  $: 'dollar',
  '%': 'percent',
  '&': 'and',
  "'": 'apostrophe',
  '(': 'bracket-open',
  ')': 'bracket-close',
  '*': 'asterisk',
  '+': 'plus',
  ',': 'comma',
  '-': 'hyphen',
  '.': 'dot',
  '/': 'slash',
  ':': 'colon',
  ';': 'semicolon',
  '<': 'less',
  '=': 'equals',
  '>': 'greater',
  '?': 'question',
  '@': 'at',
  _: 'underscore',
};

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
  if (event instanceof CompositionEvent) return event.data;
  return event instanceof InputEvent && !event.isComposing ? (event.data ?? '') : '';
}

/** A single sign by its name; more of them as they are. */
function nameSign(text: string, words: Words): string {
  const key = named[text];
  if (key) return words(`sign.${key}`);
  return /^[A-Z]$/.test(text) ? words('typed.capital', { letter: text }) : text;
}
