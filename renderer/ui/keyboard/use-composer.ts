import { computed, shallowRef, watch, type ComputedRef } from 'vue';
import type { Composer, Page } from './keys.ts';

/** The page with its composer once that is loaded; until then its keys type what stands on them. */
export function useComposer(page: ComputedRef<Page>): ComputedRef<Page> {
  const loaded = shallowRef<{ readonly of: Page['loads']; readonly composer: Composer }>();

  async function load({ loads }: Page): Promise<void> {
    if (loads && loads !== loaded.value?.of) loaded.value = { of: loads, composer: await loads() };
  }
  watch(page, load, { immediate: true });
  return computed(() => {
    const { value } = loaded;
    const isItsOwn = value !== undefined && value.of === page.value.loads;
    return isItsOwn ? { ...page.value, composer: value.composer } : page.value;
  });
}
