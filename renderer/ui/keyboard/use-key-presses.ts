import type { ComputedRef, ShallowRef } from 'vue';
import { beforeCaret, edit, eraseLast, moveCaret } from './edit.ts';
import type { DoingKey, Edit, Key, Page, TypingKey } from './keys.ts';
import type { useShift } from './use-shift.ts';

type Field = Readonly<ShallowRef<HTMLInputElement | undefined>>;

interface Pressing {
  readonly field: Field;
  readonly page: Readonly<ComputedRef<Page>>;
  readonly shift: ReturnType<typeof useShift>;
  readonly turn: (page: string) => void;
  readonly close: () => void;
}

/** What a key types now. */
export function typedBy({ types, shifted }: TypingKey, isShifted: boolean): string {
  return isShifted ? (shifted ?? types) : types;
}

/** What each key does to the field. Nothing of what is typed is kept. */
export function useKeyPresses({ field, page, shift, turn, close }: Pressing) {
  function change(to: (before: string, input: HTMLInputElement) => Edit): void {
    const input = field.value;
    if (input) edit(input, to(beforeCaret(input), input));
  }
  function type(key: TypingKey): void {
    const typed = typedBy(key, shift.isOn.value);
    change((before) => page.value.composer?.press(before, typed) ?? { drop: 0, text: typed });
    if (key.shifted !== undefined) shift.use();
  }
  const deeds: Readonly<Record<DoingKey['does'], () => void>> = {
    delete: () => {
      change((before) => page.value.composer?.erase?.(before) ?? eraseLast(before));
    },
    left: () => {
      if (field.value) moveCaret(field.value, 'left');
    },
    right: () => {
      if (field.value) moveCaret(field.value, 'right');
    },
    shift: shift.press,
    done: close,
  };
  function press(key: Key): void {
    if ('types' in key) type(key);
    else if ('does' in key) deeds[key.does]();
    else if ('turnsTo' in key) turn(key.turnsTo);
  }
  return { press, apply: (chosen: Edit) => change(() => chosen) };
}
