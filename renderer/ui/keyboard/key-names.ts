import type { Key } from './keys.ts';

/** What symbols are called: keys of the texts below `keyboard.symbol`. */
export const symbolNames: Readonly<Record<string, string>> = {
  '!': 'exclamation',
  '@': 'at',
  '#': 'number',
  $: 'dollar',
  '%': 'percent',
  '^': 'caret',
  '&': 'and',
  '*': 'asterisk',
  '(': 'open-bracket',
  ')': 'close-bracket',
  '-': 'hyphen',
  _: 'underscore',
  '=': 'equals',
  '+': 'plus',
  '[': 'open-square',
  ']': 'close-square',
  '{': 'open-curly',
  '}': 'close-curly',
  ';': 'semicolon',
  ':': 'colon',
  "'": 'apostrophe',
  '"': 'quote',
  ',': 'comma',
  '.': 'stop',
  '<': 'less',
  '>': 'greater',
  '/': 'slash',
  '?': 'question',
  '\\': 'backslash',
  '|': 'bar',
  '`': 'backtick',
  '~': 'tilde',
  ' ': 'space',
};

export type Say = (key: string, named?: Record<string, string>) => string;

/** What a key says when it is read out. */
export function nameOf(key: Exclude<Key, { gap: number }>, typed: string, say: Say): string {
  if ('does' in key) return say(`keyboard.${key.does}.name`);
  if ('turnsTo' in key) return say(key.name);
  return key.name ? say(key.name, { text: typed }) : characterName(typed, say);
}

/** What a character is called; letters and digits are their own names. */
export function characterName(typed: string, say: Say): string {
  const name = Object.hasOwn(symbolNames, typed) ? symbolNames[typed] : undefined;
  if (name) return say(`keyboard.symbol.${name}`);
  return /^[A-Z]$/.test(typed) ? say('keyboard.capital', { letter: typed }) : typed;
}
