import { onScopeDispose, shallowRef, watch, type ComputedRef, type Ref } from 'vue';
import { beforeCaret } from './edit.ts';
import type { Page, Suggestion } from './keys.ts';
import { isSecret } from './wanted.ts';

/** What may be meant by the text before the caret; of a secret, nothing. */
export function useSuggestions(
  field: ComputedRef<HTMLInputElement | undefined>,
  page: ComputedRef<Page>,
): Readonly<Ref<readonly Suggestion[]>> {
  const found = shallowRef<readonly Suggestion[]>([]);

  function look(): void {
    const input = field.value;
    const suggest = page.value.composer?.suggest;
    found.value = input && suggest && !isSecret(input) ? suggest(beforeCaret(input)) : [];
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
  onScopeDispose(() => field.value?.removeEventListener('input', look));
  return found;
}
