// @vitest-environment happy-dom
import { nextTick } from 'vue';
import { afterEach, expect, test, vi } from 'vitest';
import TextField from '#renderer/ui/TextField.vue';
import TypingNotices from '#renderer/wizard/TypingNotices.vue';
import { useTyping } from '#renderer/wizard/use-typing.ts';
import { show, type Shown } from '#tests/renderer/screens/mount.ts';
import {
  japaneseSystem,
  usSystem,
  yenKey,
  type KeyOnRecord,
} from '#tests/renderer/ui/japanese-keys.ts';

let shown: Shown | undefined;
afterEach(() => {
  shown?.wrapper.unmount();
});

/** A password field with what is said below it. */
async function aPasswordField() {
  const page = show({
    components: { TextField, TypingNotices },
    setup: () => useTyping(),
    template: `<div v-on="listeners"><TextField label="Password" secret /><TypingNotices :notices="notices" /></div>`,
  });
  shown = page;
  // Vue takes an event of the millisecond in which its listeners came for an older one.
  const mounted = Date.now();
  await vi.waitUntil(() => Date.now() > mounted, { interval: 1 });
  const input = page.wrapper.get<HTMLInputElement>('input').element;
  async function press(...keys: readonly KeyOnRecord[]): Promise<void> {
    for (const { code, key, shiftKey, types } of keys) {
      input.dispatchEvent(
        new KeyboardEvent('keydown', { code, key, shiftKey: shiftKey ?? false, bubbles: true }),
      );
      input.value += types;
      if (types !== '') input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    await nextTick();
  }
  return { page, input, press };
}

function recorded(keys: readonly KeyOnRecord[], code: string, key?: string): KeyOnRecord {
  const found = keys.find((one) => one.code === code && (key === undefined || one.key === key));
  if (!found) throw new Error(`no ${code} on record`);
  return found;
}

test('the key ¥ of a Japanese keyboard is said to type a backslash, until that is deleted', async () => {
  const { page, input, press } = await aPasswordField();
  await press(recorded(japaneseSystem, 'IntlYen'));
  expect(page.text()).toContain('The ¥ key types a backslash here');
  expect(page.text()).toContain('¥ and \\ are the same character');
  input.value = '';
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await nextTick();
  expect(page.text()).not.toContain('backslash');
});

test('where it types a yen sign, or the backslash comes from another key, both are one character', async () => {
  const { page, press } = await aPasswordField();
  await press(yenKey);
  expect(page.text()).toContain('Backslash and yen sign');
  expect(page.text()).not.toContain('The ¥ key types a backslash here');
});

test('of a masked symbol only the layout is told, never which symbol it was', async () => {
  const { page, press } = await aPasswordField();
  await press(recorded(japaneseSystem, 'BracketLeft', '@'));
  expect(page.text()).toContain('Symbols come out as on a Japanese keyboard.');
  expect(page.text()).not.toContain('@');
  await press(recorded(usSystem, 'BracketLeft', '['));
  expect(page.text()).toContain('Symbols come out as on a US keyboard.');
  expect(page.text()).not.toContain('[');
});

test('what is shown anyway needs no word about the layout', async () => {
  const { page, press } = await aPasswordField();
  await page.press('Show');
  await press(recorded(japaneseSystem, 'BracketLeft', '@'));
  expect(page.text()).not.toContain('Symbols come out');
});

test('a Japanese keyboard on a system set to US is explained, by its ¥ key alone', async () => {
  const { page, press } = await aPasswordField();
  await press(recorded(usSystem, 'IntlYen'));
  expect(page.text()).toContain('The symbols are not where they are printed');
  expect(page.text()).toContain('@ is Shift+2');
});

test('or by a key of its own and a symbol that came out as on US keys', async () => {
  const { page, press } = await aPasswordField();
  await press(recorded(japaneseSystem, 'Convert'), recorded(usSystem, 'Digit2'));
  expect(page.text()).toContain('The symbols are not where they are printed');
  expect(page.text()).not.toContain('Symbols come out as on a US keyboard.');
});

test('Japanese input is said at the field with its key, until an ordinary character comes', async () => {
  const { page, press } = await aPasswordField();
  await press({ code: 'KeyA', key: 'Process', types: '' });
  expect(page.text()).toContain('Japanese input is on');
  expect(page.wrapper.get('.key-row .is-meant').text()).toContain('半角');
  await press({ code: 'KeyA', key: 'a', types: 'a' });
  expect(page.text()).not.toContain('Japanese input is on');
});

test('kana lock has words and keys of its own', async () => {
  const { page, press } = await aPasswordField();
  await press({ code: 'KeyA', key: 'チ', types: 'チ' });
  expect(page.text()).toContain('Each key types a kana');
  expect(page.text()).toContain('カタカナ');
});
