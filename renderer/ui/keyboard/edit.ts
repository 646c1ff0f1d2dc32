import type { Edit } from './keys.ts';

/** What a key of the screen has typed; where it is no secret, that key has announced it. */
export class InputByScreenKey extends InputEvent {}

/**
 * Edits a field as a key would: what is chosen is replaced, else so much before the caret. The field
 * itself holds the text, nothing of it is kept here. False where nothing happens: there is nothing to
 * take away, or the text would grow too long.
 */
export function edit(field: HTMLInputElement, { drop, text }: Edit): boolean {
  const end = field.selectionEnd ?? field.value.length;
  const start = field.selectionStart ?? end;
  const from = start === end ? Math.max(0, start - drop) : start;
  if (from === end && text === '') return false;
  const length = field.value.length - (end - from) + text.length;
  if (text !== '' && field.maxLength >= 0 && length > field.maxLength) return false;
  const caret = from + text.length;
  field.setRangeText(text, from, end);
  field.setSelectionRange(caret, caret);
  // With the next frame: a width asked for now would lay out the page once more for each press.
  if (caret === field.value.length)
    requestAnimationFrame(() => (field.scrollLeft = field.scrollWidth));
  const inputType = text === '' ? 'deleteContentBackward' : 'insertText';
  const init = { bubbles: true, inputType, data: text || null };
  field.dispatchEvent(new InputByScreenKey('input', init));
  return true;
}

/** The text before the caret, for whoever puts characters together. */
export function beforeCaret(field: HTMLInputElement): string {
  return field.value.slice(0, field.selectionStart ?? field.value.length);
}

/** Takes the last character (code point) before a caret. */
export function eraseLast(before: string): Edit {
  return { drop: [...before].at(-1)?.length ?? 0, text: '' };
}

/** Moves the caret by a character (code point), or to the side of what is chosen. */
export function moveCaret(field: HTMLInputElement, to: 'left' | 'right'): void {
  const end = field.selectionEnd ?? field.value.length;
  const start = field.selectionStart ?? end;
  const left = start - ([...field.value.slice(0, start)].at(-1)?.length ?? 0);
  const right = end + ([...field.value.slice(end)].at(0)?.length ?? 0);
  const isChosen = start !== end;
  const place = to === 'left' ? (isChosen ? start : left) : isChosen ? end : right;
  field.setSelectionRange(place, place);
}
