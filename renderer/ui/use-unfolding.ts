import { nextTick, onBeforeUnmount, onMounted, ref, type ShallowRef } from 'vue';

type Part = 'language' | 'display' | 'voice';

/** What unfolds, by the class of its group. */
const groups: readonly (readonly [string, Part])[] = [
  ['.langs', 'language'],
  ['.looks', 'display'],
  ['.voice', 'voice'],
];

/** Nobody hears that something vanished from under the focus, so its button takes the focus. */
function useKeptFocus(strip: Readonly<ShallowRef<HTMLElement | null>>) {
  return async (): Promise<void> => {
    const had = document.activeElement;
    const [, part] = groups.find(([group]) => had?.closest(group)) ?? [];
    await nextTick();
    if (!part || had?.checkVisibility()) return;
    strip.value?.querySelector<HTMLElement>(`[data-unfolds='${part}']`)?.focus();
  };
}

/**
 * Which part of a narrow strip is unfolded. It folds after a press elsewhere, on Escape, when the
 * keys leave it, and when a new heading takes the focus. Never on the way down of a press: what is
 * pressed would move away from under the finger.
 */
export function useUnfolding(strip: Readonly<ShallowRef<HTMLElement | null>>) {
  const unfolded = ref<'none' | Part>('none');
  const keepFocus = useKeptFocus(strip);

  function fold(): void {
    if (unfolded.value === 'none') return;
    void keepFocus();
    unfolded.value = 'none';
  }
  function toggle(part: Part): void {
    unfolded.value = unfolded.value === part ? 'none' : part;
  }
  /** A setting may bring the full strip back or take it away. */
  async function settle(): Promise<void> {
    await keepFocus();
    const button = strip.value?.querySelector(`[data-unfolds='${unfolded.value}']`);
    if (!button?.checkVisibility()) unfolded.value = 'none';
  }

  function leave({ target }: Event): void {
    const isInside =
      target instanceof Element && target.closest('.strip :is(.few, .full, .voice, .aloud)');
    if (!isInside) fold();
  }
  function arrive({ target }: Event): void {
    if (target instanceof HTMLHeadingElement) fold();
  }
  function key(event: KeyboardEvent): void {
    if (event.key === 'Escape') fold();
    else leave(event);
  }
  onMounted(() => {
    document.addEventListener('click', leave);
    document.addEventListener('keyup', key);
    document.addEventListener('focusin', arrive);
  });
  onBeforeUnmount(() => {
    document.removeEventListener('click', leave);
    document.removeEventListener('keyup', key);
    document.removeEventListener('focusin', arrive);
  });
  return { unfolded, toggle, fold, settle };
}
