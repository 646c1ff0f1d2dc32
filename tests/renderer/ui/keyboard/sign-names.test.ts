import { describe, expect, test } from 'vitest';
import keysEn from '#renderer/ui/keyboard/messages/en.json';
import keysJa from '#renderer/ui/keyboard/messages/ja.json';
import { characterName, symbolNames } from '#renderer/ui/keyboard/key-names.ts';
import voiceEn from '#renderer/voice/messages/en.json';
import voiceJa from '#renderer/voice/messages/ja.json';
import { nameSign } from '#renderer/voice/signs.ts';

type Texts = Readonly<Record<string, string>>;
const languages: Readonly<Record<string, { readonly keys: Texts; readonly voice: Texts }>> = {
  en: { keys: keysEn.symbol, voice: voiceEn.sign },
  ja: { keys: keysJa.symbol, voice: voiceJa.sign },
};

describe.each(Object.entries(languages))('signs in %s', (_, { keys, voice }) => {
  const onKey = (sign: string) => characterName(sign, (key) => keys[lastOf(key)] ?? key);
  const aloud = (sign: string) => nameSign(sign, (key) => voice[lastOf(key)] ?? key);
  const signs = Object.keys(symbolNames);

  test('have one name, on the keys of the screen and read aloud', () => {
    expect(signs.map((sign) => [sign, onKey(sign)])).toEqual(
      signs.map((sign) => [sign, aloud(sign)]),
    );
  });

  test('have each a name of its own', () => {
    expect(new Set(signs.map(onKey)).size).toBe(signs.length);
  });
});

function lastOf(key: string): string {
  return key.split('.').at(-1) ?? key;
}
