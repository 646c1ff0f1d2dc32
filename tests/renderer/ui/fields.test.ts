// @vitest-environment happy-dom
import { nextTick, ref } from 'vue';
import { afterEach, describe, expect, test, vi } from 'vitest';
import CodeField from '#renderer/ui/CodeField.vue';
import { coverKey } from '#renderer/ui/cover.ts';
import TextField from '#renderer/ui/TextField.vue';
import { show, type Shown } from '#tests/renderer/screens/mount.ts';
import { holdTime, pass } from '#tests/renderer/screens/open-page.ts';

let shown: Shown | undefined;
afterEach(() => {
  shown?.wrapper.unmount();
  vi.useRealTimers();
});

describe('the code field', () => {
  async function typed(text: string) {
    shown = show(CodeField, { label: 'Code' });
    await shown.wrapper.get('input').setValue(text);
    return shown;
  }
  const cells = (page: Shown) => page.wrapper.findAll('.code i').map((cell) => cell.text());

  test.each(['482913', '482 913', '482-913', '４８２　９１３', ' 4 8 2 9 1 3 '])(
    'takes %j as six digits',
    async (text) => {
      const page = await typed(text);
      expect(page.wrapper.emitted('full')).toEqual([['482913']]);
      expect(cells(page)).toEqual(['4', '8', '2', '9', '1', '3']);
    },
  );

  test.each(['48291', '4829134', '48291a'])('does not send %j by itself', async (text) => {
    const page = await typed(text);
    expect(page.wrapper.emitted('full')).toBeUndefined();
  });

  test('sends the same code by itself once, and again after it was changed', async () => {
    const page = await typed('482913');
    const input = page.wrapper.get('input');
    await input.setValue('482 913');
    await input.setValue('48291');
    await input.setValue('482913');
    expect(page.wrapper.emitted('full')).toEqual([['482913'], ['482913']]);
  });

  test('is one real field, with a name and the keys of digits', async () => {
    const page = await typed('');
    const input = page.wrapper.get('input');
    expect(page.wrapper.findAll('input')).toHaveLength(1);
    expect(input.attributes()).toMatchObject({
      'data-keys': 'digits',
      inputmode: 'none',
      autocomplete: 'off',
    });
    expect(page.wrapper.get('label').attributes('for')).toBe(input.attributes('id'));
  });
});

describe('a secret field', () => {
  test('is masked until Show is pressed, and again after Hide', async () => {
    shown = show(TextField, { label: 'Password', secret: true });
    const type = () => shown?.wrapper.get('input').attributes('type');
    expect(type()).toBe('password');
    await shown.press('Show');
    expect(type()).toBe('text');
    await shown.press('Hide');
    expect(type()).toBe('password');
  });

  test('hides what was shown after a minute, counted from the last press', async () => {
    holdTime();
    const page = show(TextField, { label: 'Password', secret: true });
    shown = page;
    const type = () => page.wrapper.get('input').attributes('type');
    await page.press('Show');
    await pass(50);
    await page.press('Hide');
    await page.press('Show');
    await pass(59);
    expect(type()).toBe('text');
    await pass(1);
    expect(type()).toBe('password');
  });

  test('hides what was shown when something covers the screen', async () => {
    const isCovered = ref(false);
    const page = show({
      components: { TextField },
      provide: { [coverKey]: () => isCovered.value },
      template: '<TextField label="Password" secret />',
    });
    shown = page;
    const type = () => page.wrapper.get('input').attributes('type');
    await page.press('Show');
    isCovered.value = true;
    await nextTick();
    expect(type()).toBe('password');
    isCovered.value = false;
    await nextTick();
    expect(type()).toBe('password');
  });

  test('says what its button shows', () => {
    shown = show(TextField, { label: 'Password', secret: true });
    expect(shown.wrapper.get('button').attributes('aria-label')).toBe('Show: Password');
  });

  test('is described by its error, which is announced', () => {
    shown = show(TextField, { label: 'Password', error: 'Type your password.' });
    const describedBy = shown.wrapper.get('input').attributes('aria-describedby') ?? '';
    const error = shown.wrapper.get('[role=alert]');
    expect(describedBy).toBe(error.attributes('id'));
    expect(shown.wrapper.get('input').attributes('aria-invalid')).toBe('true');
  });

  test('is described by nothing where nothing stands below it', () => {
    shown = show(TextField, { label: 'Password' });
    expect(shown.wrapper.get('input').attributes('aria-describedby')).toBeUndefined();
  });
});
