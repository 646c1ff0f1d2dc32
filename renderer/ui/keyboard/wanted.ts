import type { KeysKind, KeysWanted } from './keys.ts';

const kinds: Readonly<Record<KeysKind, true>> = {
  id: true,
  password: true,
  'new-password': true,
  digits: true,
  email: true,
  text: true,
  search: true,
};

/** The attributes of an input by which the keyboard knows what it takes. */
export function keysAttributes({ kind, symbols, ending, isSmall }: KeysWanted) {
  return {
    'data-keys': kind,
    'data-symbols': symbols,
    'data-ending': ending,
    'data-small': isSmall ? '' : undefined,
    // The system's own keyboard stays away; ours never covers the field.
    inputmode: 'none' as const,
    virtualkeyboardpolicy: 'manual',
  };
}

/** What the field with these attributes takes. */
export function keysWanted({ dataset }: HTMLElement): KeysWanted {
  const { keys = 'text', symbols, ending, small } = dataset;
  return { kind: isKind(keys) ? keys : 'text', symbols, ending, isSmall: small !== undefined };
}

/** A field that can be typed into by the keyboard on the screen. */
export function isKeysField(target: unknown): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.dataset['keys'] !== undefined;
}

function isKind(name: string): name is KeysKind {
  return Object.hasOwn(kinds, name);
}
