import { nextTick, onMounted } from 'vue';

/** The heading takes the focus on arrival, so that it is read out and Tab starts there. */
export function useHeadingFocus(): void {
  onMounted(() => {
    document.querySelector<HTMLElement>('.room h1')?.focus();
  });
}

/** The same for somebody new: as if nobody had pressed a key on this screen yet. */
export async function beginAtHeading(): Promise<void> {
  document.querySelector('.room h1')?.removeAttribute('data-has-led');
  await focusHeading();
}

/** The same where a screen changes without being mounted anew. */
export async function focusHeading(): Promise<void> {
  await nextTick();
  document.querySelector<HTMLElement>('.room h1')?.focus();
}
