import type { Words } from './controls.ts';

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
  '[': 'square-open',
  '\\': 'backslash',
  ']': 'square-close',
  '^': 'caret',
  _: 'underscore',
  '`': 'grave',
  '{': 'brace-open',
  '|': 'bar',
  '}': 'brace-close',
  '~': 'tilde',
};

/** A single sign by its name; more of them as they are. */
export function nameSign(text: string, words: Words): string {
  const key = named[text];
  if (key) return words(`sign.${key}`);
  return /^[A-Z]$/.test(text) ? words('typed.capital', { letter: text }) : text;
}

/**
 * Text as it is said: a sign that stands alone by its name, since voices leave it out. Empty where
 * nothing of it is a word.
 */
export function nameLoneSigns(text: string, words: Words): string {
  const tokens = text.split(' ').map((token) => {
    const key = named[token.normalize('NFKC')];
    return key ? words(`sign.${key}`) : token;
  });
  const said = tokens.join(' ');
  return /[\p{L}\p{N}]/u.test(said) ? said : '';
}
