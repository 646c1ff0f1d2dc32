import { jamoComposer, kanaComposer, kanaTurn, loadPinyinComposer } from './composers.ts';
import type { DoingKey, Key, Layout, Page, Row, TurningKey } from './keys.ts';

/** Scripts that can be searched in, in the order of their keys. */
type Script = 'kana' | 'letters' | 'pinyin' | 'hangul';
const scripts: readonly Script[] = ['kana', 'letters', 'pinyin', 'hangul'];

/** Which one stands first, by the language of the page; letters for every other. */
const firstByLanguage: Readonly<Partial<Record<string, Script>>> = {
  ja: 'kana',
  zh: 'pinyin',
  ko: 'hangul',
};

const remove: Key = { does: 'delete' };
const left: DoingKey = { does: 'left' };
const right: DoingKey = { does: 'right' };
const done = (width: number): Key => ({ does: 'done', width });
const toSymbols: Key = {
  turnsTo: 'symbols',
  label: 'keyboard.symbols.label',
  name: 'keyboard.symbols.name',
  width: 4,
};

/** The keys of a search: each script has a page, and the symbols are the caller's. */
export function searchLayout(language: string, letters: readonly Row[], symbols: Page): Layout {
  const [primary = ''] = language.split('-');
  return {
    fonts: () => import('./search-fonts.ts'),
    first: firstByLanguage[primary] ?? 'letters',
    pages: { kana, letters: { rows: [...letters, switches('letters')] }, pinyin, hangul, symbols },
  };
}

function typing(keys: string): Row {
  return Array.from(keys, (types) => ({ types }));
}

function turnsTo(script: Script, width: number): TurningKey {
  const texts = `keyboard.${script}`;
  return { turnsTo: script, label: `${texts}.label`, name: `${texts}.name`, width };
}

/** The last row: the other scripts, and a blank. */
function switches(here: Script): Row {
  const others = scripts.filter((script) => script !== here);
  return [...others.map((script) => turnsTo(script, 4)), { types: ' ', width: 10 }];
}

/** The fifty sounds, a column each; what acts stands at the right and where columns have gaps. */
const kana: Page = {
  lang: 'ja',
  composer: kanaComposer,
  rows: [
    [...typing('あかさたなはまやらわ'), remove],
    [
      ...typing('いきしちにひみ'),
      left,
      ...typing('りを'),
      { types: kanaTurn, name: 'keyboard.turn' },
    ],
    [...typing('うくすつぬふむゆるん'), { types: ' ' }],
    [...typing('えけせてねへめ'), right, ...typing('れー'), turnsTo('letters', 2)],
    [...typing('おこそとのほもよろ、'), done(2)],
  ],
};

/** Dubeolsik (KS X 5002); doubled ones have keys of their own above, so that there is no Shift. */
const hangul: Page = {
  lang: 'ko',
  composer: jamoComposer,
  rows: [
    [...typing('ㅃㅉㄸㄲㅆ'), { gap: 6 }, ...typing('ㅒㅖ'), remove],
    [...typing('ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ'), { gap: 2 }],
    [{ gap: 1 }, ...typing('ㅁㄴㅇㄹㅎㅗㅓㅏㅣ'), done(3)],
    [toSymbols, ...typing('ㅋㅌㅊㅍㅠㅜㅡ'), left, right],
    switches('hangul'),
  ],
};

/** v stands for ü, as everywhere. */
const pinyin: Page = {
  lang: 'zh',
  loads: loadPinyinComposer,
  rows: [
    [...typing('qwertyuiop'), remove],
    [{ gap: 1 }, ...typing('asdfghjkl'), done(3)],
    [toSymbols, ...typing('zxcvbnm'), left, right],
    switches('pinyin'),
  ],
};
