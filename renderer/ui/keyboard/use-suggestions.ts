import { onScopeDispose, shallowRef, watch, type ComputedRef, type Ref } from 'vue';
import { isSecret } from '#renderer/ui/secret.ts';
import { beforeCaret } from './edit.ts';
import type { Page, Suggestion } from './keys.ts';

/** What may be meant by the text before the caret; of a secret, nothing. */
export function useSuggestions(
  field: ComputedRef<HTMLInputElement | undefined>,
  page: ComputedRef<Page>,
): Readonly<Ref<readonly Suggestion[]>> {
  const found = shallowRef<readonly Suggestion[]>([]);

  function look(): void {
    const input = field.value;
    const suggest = page.value.composer?.suggest;
    const now = input && suggest && !isSecret(input) ? suggest(beforeCaret(input)) : [];
    if (!isSame(now, found.value)) found.value = now;
  }
  watch(
    field,
    (now, before) => {
      before?.removeEventListener('input', look);
      now?.addEventListener('input', look);
    },
    { immediate: true },
  );
  watch(page, look, { immediate: true });
  // The caret moves without an input, too.
  document.addEventListener('selectionchange', look);
  onScopeDispose(() => {
    document.removeEventListener('selectionchange', look);
    field.value?.removeEventListener('input', look);
  });
  return found;
}

function isSame(one: readonly Suggestion[], other: readonly Suggestion[]): boolean {
  const is = ({ shown, drop }: Suggestion, at: number) =>
    shown === other[at]?.shown && drop === other[at].drop;
  return one.length === other.length && one.every(is);
}
