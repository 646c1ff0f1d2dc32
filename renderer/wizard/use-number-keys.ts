import { shallowRef } from 'vue';
import { beforeCaret, edit, eraseLast } from '#renderer/ui/keyboard/edit.ts';

/**
 * Joins the keypad on the ground, and digits typed while nothing is focused, to the field that
 * was used last (else the first one of the form). Nothing of what is typed is kept here.
 */
export function useNumberKeys() {
  const last = shallowRef<HTMLInputElement>();

  function noteField({ target }: FocusEvent): void {
    if (target instanceof HTMLInputElement) last.value = target;
  }

  function fieldIn(form: Element | null): HTMLInputElement | undefined {
    if (last.value?.isConnected && form?.contains(last.value)) return last.value;
    return form?.querySelector<HTMLInputElement>('input:not([type=radio])') ?? undefined;
  }

  function press(digit: string, form: Element | null): void {
    const field = fieldIn(form);
    // Who walks the keypad by keys stays on it.
    if (!document.activeElement?.closest('[data-row]')) field?.focus();
    if (field) edit(field, { drop: 0, text: digit });
  }

  function erase(form: Element | null): void {
    const field = fieldIn(form);
    if (field) edit(field, eraseLast(beforeCaret(field)));
  }

  /** A digit typed on a real keyboard while the heading has the focus. */
  function typeFromAnywhere(event: KeyboardEvent, form: Element | null): void {
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey;
    if (!isPlain || !/^\d$/.test(event.key) || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    press(event.key, form);
  }

  return { noteField, press, erase, typeFromAnywhere };
}
