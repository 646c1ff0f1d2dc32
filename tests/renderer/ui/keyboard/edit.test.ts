// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { beforeCaret, edit, eraseLast, moveCaret } from '#renderer/ui/keyboard/edit.ts';

afterEach(() => {
  document.body.replaceChildren();
});

/** A field whose caret, or what is chosen, stands at the bars of a text. */
function fieldWith(marked: string): HTMLInputElement {
  const field = document.createElement('input');
  document.body.append(field);
  field.value = marked.replaceAll('|', '');
  const start = marked.indexOf('|');
  field.setSelectionRange(start, Math.max(start, marked.lastIndexOf('|') - 1));
  return field;
}
function marked({ value, selectionStart, selectionEnd }: HTMLInputElement): string {
  const [start, end] = [selectionStart ?? 0, selectionEnd ?? 0];
  const chosen = start === end ? '' : `${value.slice(start, end)}|`;
  return `${value.slice(0, start)}|${chosen}${value.slice(end)}`;
}
function inputsOf(field: HTMLInputElement): readonly string[] {
  const seen: string[] = [];
  field.addEventListener('input', (event) => {
    if (event instanceof InputEvent) seen.push(event.inputType);
  });
  return seen;
}

describe('a key', () => {
  test.each([
    ['ab|', 'abx|'],
    ['a|b', 'ax|b'],
    ['|ab|c', 'x|c'],
  ])('typed into %s leaves %s', (before, after) => {
    const field = fieldWith(before);
    const inputs = inputsOf(field);
    expect(edit(field, { drop: 0, text: 'x' })).toBe(true);
    expect(marked(field)).toBe(after);
    expect(inputs).toEqual(['insertText']);
  });

  test('puts together what stands before the caret', () => {
    const field = fieldWith('ka|x');
    edit(field, { drop: 2, text: 'か' });
    expect(marked(field)).toBe('か|x');
  });

  test('types nothing where the field is full', () => {
    const field = fieldWith('abc|');
    field.maxLength = 3;
    const inputs = inputsOf(field);
    expect(edit(field, { drop: 0, text: 'x' })).toBe(false);
    expect(marked(field)).toBe('abc|');
    expect(inputs).toEqual([]);
  });
});

describe('Delete', () => {
  test.each([
    ['abc|', 'ab|'],
    ['a|bc', '|bc'],
    ['a|bc|', 'a|'],
    ['a😀|', 'a|'],
  ])('in %s leaves %s', (before, after) => {
    const field = fieldWith(before);
    const inputs = inputsOf(field);
    edit(field, eraseLast(beforeCaret(field)));
    expect(marked(field)).toBe(after);
    expect(inputs).toEqual(['deleteContentBackward']);
  });

  test('does nothing where nothing stands before the caret', () => {
    const field = fieldWith('|ab');
    const inputs = inputsOf(field);
    edit(field, eraseLast(beforeCaret(field)));
    expect(marked(field)).toBe('|ab');
    expect(inputs).toEqual([]);
  });
});

describe('the caret', () => {
  test.each([
    ['left', 'ab|', 'a|b'],
    ['left', '|ab', '|ab'],
    ['left', 'a😀|', 'a|😀'],
    ['left', 'a|bc|', 'a|bc'],
    ['right', 'a|b', 'ab|'],
    ['right', 'ab|', 'ab|'],
    ['right', '|😀b', '😀|b'],
    ['right', '|ab|c', 'ab|c'],
  ] as const)('goes %s from %s to %s', (to, before, after) => {
    const field = fieldWith(before);
    moveCaret(field, to);
    expect(marked(field)).toBe(after);
  });
});
