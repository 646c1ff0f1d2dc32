import { onBeforeUnmount, onMounted, provide } from 'vue';
import { lastFocusKey } from '#renderer/ui/last-focus.ts';

/**
 * What goes from under the focus leaves it nowhere, and the Tab key would begin at the start of the
 * page: the heading of the screen has it then, unless the screen has given it to something better.
 */
export function useKeptFocus(): void {
  /** Kept no longer than the element itself: it may be a field that holds a secret. */
  let last: WeakRef<Element> | undefined;
  provide(lastFocusKey, () => last?.deref());

  function note({ target }: FocusEvent): void {
    const isOfTheKiosk = target instanceof Element && target.closest('.frame') !== null;
    last = isOfTheKiosk ? new WeakRef(target) : undefined;
  }
  function look(): void {
    if (!last || last.deref()?.isConnected || document.activeElement !== document.body) return;
    last = undefined;
    document.querySelector<HTMLElement>('.room h1')?.focus({ preventScroll: true });
  }
  // A turn later: most screens know where the focus belongs, and say it once they stand.
  const watcher = new MutationObserver(() => setTimeout(look));

  onMounted(() => {
    document.addEventListener('focusin', note);
    watcher.observe(document.body, { childList: true, subtree: true });
  });
  onBeforeUnmount(() => {
    document.removeEventListener('focusin', note);
    watcher.disconnect();
  });
}
