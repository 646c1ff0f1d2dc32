import { shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { useAnnounce } from '#renderer/ui/announce.ts';
import { beforeCaret, edit, eraseLast } from '#renderer/ui/keyboard/edit.ts';
import { isSecret } from '#renderer/ui/secret.ts';

/**
 * Joins the keypad on the ground, and digits typed while nothing is focused, to the field that
 * was used last (else the first one of the form), and says what came of a key, but for a secret.
 * Nothing of what is typed is kept here.
 */
export function useNumberKeys() {
  const { t } = useI18n({ useScope: 'global' });
  const { say } = useAnnounce();
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
    if (field && edit(field, { drop: 0, text: digit }) && !isSecret(field)) say(digit);
  }

  function erase(form: Element | null): void {
    const field = fieldIn(form);
    if (!field) return;
    const before = beforeCaret(field);
    const isGone = edit(field, eraseLast(before));
    if (isGone && !isSecret(field)) say(t('frame.deleted', { digit: before.slice(-1) }));
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
