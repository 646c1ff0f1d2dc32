// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { provideKeyboard } from '#renderer/ui/keyboard/keyboard.ts';
import { layoutOf } from '#renderer/ui/keyboard/layouts.ts';
import OnScreenKeyboard from '#renderer/ui/keyboard/OnScreenKeyboard.vue';
import TextField from '#renderer/ui/TextField.vue';
import { show, type Shown } from '#tests/renderer/screens/mount.ts';

let shown: Shown | undefined;
afterEach(() => {
  shown?.wrapper.unmount();
});

/** A search field with the keyboard open on it. */
async function aSearch(language: 'en' | 'ja' = 'en') {
  const page = show({
    components: { OnScreenKeyboard, TextField },
    setup: () => ({ keyboard: provideKeyboard() }),
    template: `<TextField label="Search" :keys="{ kind: 'search' }" />
      <OnScreenKeyboard v-if="keyboard.field.value" />`,
  });
  shown = page;
  page.texts.global.locale.value = language;
  const input = page.wrapper.get<HTMLInputElement>('input').element;
  input.dispatchEvent(new CustomEvent('wants-keys', { bubbles: true }));
  await flushPromises();
  const names = () =>
    page.wrapper
      .findAll('.kb button')
      .map((key) => key.attributes('aria-label') ?? key.text().trim());
  async function press(...wanted: readonly string[]): Promise<void> {
    for (const name of wanted) {
      const at = names().indexOf(name);
      if (at < 0) throw new Error(`no key "${name}" among ${names().join(' ')}`);
      // Without a pointer, as a screen reader or the Select key presses it.
      await page.wrapper.findAll('.kb button')[at]?.trigger('click', { detail: 0 });
      await flushPromises();
    }
  }
  return { page, input, press, names };
}

async function pinyinKeys() {
  const search = await aSearch();
  await search.press('拼音 (Chinese by pinyin)');
  // The dictionary is a chunk of its own.
  await vi.dynamicImportSettled();
  await flushPromises();
  expect(search.page.text()).toContain('Type pinyin: suggestions appear here.');
  return search;
}

describe('the script of the language stands first', () => {
  test.each([
    ['ja', 'kana'],
    ['ja-easy', 'kana'],
    ['zh', 'pinyin'],
    ['zh-Hans', 'pinyin'],
    ['ko', 'hangul'],
    ['en', 'letters'],
    ['fr', 'letters'],
  ])('of %s: %s', (language, script) => {
    expect(layoutOf({ kind: 'search' }, language).first).toBe(script);
  });

  test('and the others are one or two presses away', async () => {
    const { press, names } = await aSearch('ja');
    expect(names()).toContain('あ');
    await press('英字', '한글（韓国語）');
    expect(names()).toContain('ㅂ');
    await press('かな');
    expect(names()).toContain('あ');
  });
});

test('every row of every script fits its 22 half keys', () => {
  const { pages } = layoutOf({ kind: 'search' }, 'ja');
  const widths = Object.values(pages).flatMap(({ rows }) =>
    rows.map((row) =>
      row.reduce((sum, key) => sum + ('gap' in key ? key.gap : (key.width ?? 2)), 0),
    ),
  );
  expect(new Set(widths)).toEqual(new Set([22]));
});

test('kana go into the field, and one key gives them their other forms', async () => {
  const { input, press } = await aSearch('ja');
  await press('ぱ'.normalize('NFD').charAt(0), '小゛゜：小さい字・濁点・半濁点');
  expect(input.value).toBe('ば');
  await press('小゛゜：小さい字・濁点・半濁点', 'す', 'わ', 'ー');
  expect(input.value).toBe('ぱすわー');
  await press('と', '小゛゜：小さい字・濁点・半濁点');
  expect(input.value).toBe('ぱすわーど');
});

test('jamo become syllables in the field, and Delete takes one jamo back', async () => {
  const { input, press } = await aSearch();
  await press('한글 (Korean)', 'ㅂ', 'ㅣ', 'ㅁ', 'ㅣ', 'ㄹ');
  expect(input.value).toBe('비밀');
  await press('ㅂ', 'ㅓ', 'ㄴ', 'ㅎ', 'ㅗ');
  expect(input.value).toBe('비밀번호');
  await press('Delete');
  expect(input.value).toBe('비밀번ㅎ');
});

describe('pinyin', () => {
  test('offers words above the keys; the letters stay until one is chosen', async () => {
    const { input, press, names } = await pinyinKeys();
    await press('m', 'i', 'm', 'a');
    expect(input.value).toBe('mima');
    expect(names()[0]).toBe('密码');
    await press('密码');
    expect(input.value).toBe('密码');
  });

  test('a word takes no other letters where the caret has moved meanwhile', async () => {
    const { input, press } = await pinyinKeys();
    await press('m', 'i', 'm', 'a');
    await press('Caret to the left', 'Caret to the left', 'Caret to the left', '密码');
    expect(input.value).toBe('mima');
  });

  test('the blank takes the first word, or is a blank', async () => {
    const { input, press } = await pinyinKeys();
    await press('s', 'h', 'o', 'u', 'j', 'i', 'space');
    expect(input.value).toBe('手机');
    await press('space');
    expect(input.value).toBe('手机 ');
  });

  test('further words come a row at a time, and in the end the first again', async () => {
    const { press, names } = await pinyinKeys();
    await press('s', 'h', 'i');
    const row = () => names().slice(0, names().indexOf('More suggestions')).join(' ');
    const first = row();
    const rows = new Set<string>();
    for (let now = first; !rows.has(now); now = row()) {
      rows.add(now);
      await press('More suggestions');
    }
    expect(row()).toBe(first);
    expect([...rows].join(' ').split(' ').length).toBeGreaterThan(40);
  });

  test('who chose a word by keys stays in the row of words', async () => {
    const { page, press } = await pinyinKeys();
    await press('w', 'o');
    page.wrapper.get<HTMLElement>('.kb__suggestions button').element.focus();
    await press('我');
    expect(document.activeElement?.className).toContain('kb__suggestions');
  });
});
