import { shallowRef, type ShallowRef } from 'vue';
import type { TextFieldHandle } from '#renderer/wizard/text-field.ts';
import { tidyId, type TidiedId } from './personal-id.ts';

/** The field of the ID: what is typed is put right in the field itself, and it is said what was. */
export function useIdField(
  field: Readonly<ShallowRef<TextFieldHandle | null>>,
  toLowerCase: () => boolean,
) {
  const tidied = shallowRef<TidiedId & { readonly typed: string }>();

  function tidy(): string {
    const typed = field.value?.read() ?? '';
    const now = tidyId(typed, toLowerCase());
    if (now.id !== typed) field.value?.write(now.id);
    if (now.change !== 'none' || now.id !== tidied.value?.id) tidied.value = { ...now, typed };
    return now.id;
  }
  return { tidied, tidy };
}
