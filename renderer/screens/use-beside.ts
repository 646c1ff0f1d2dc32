import { computed, onBeforeUnmount, onMounted, ref, type ComputedRef, type Ref } from 'vue';
import { useDisplay } from '#renderer/stores/display.ts';
import { useVisit } from '#renderer/stores/visit.ts';

/** From which size on two things can be read side by side, or one below the other; in CSS pixels. */
const wide = { width: 1280, height: 850 };
const tall = { width: 900, height: 1400 };

/**
 * Whether the help has room beside the screen of a visit. Large text and low reach need all of it, and
 * so does a small screen; before a visit there is nothing to stand beside.
 */
export function useBeside(frame: Readonly<Ref<HTMLElement | null>>): ComputedRef<boolean> {
  const visit = useVisit();
  const settings = useDisplay();
  const size = ref({ width: 0, height: 0 });
  const watcher =
    typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(() => measure());
  function measure(): void {
    const { clientWidth = 0, clientHeight = 0 } = frame.value ?? {};
    size.value = { width: clientWidth, height: clientHeight };
  }
  onMounted(() => {
    measure();
    if (frame.value) watcher?.observe(frame.value);
  });
  onBeforeUnmount(() => watcher?.disconnect());
  return computed(() => {
    const { text, reach } = settings.display;
    const isUsual = text === '1' && reach === 'usual';
    return visit.isUnderWay && isUsual && (fits(wide, size.value) || fits(tall, size.value));
  });
}

function fits(least: typeof wide, { width, height }: typeof wide): boolean {
  return width >= least.width && height >= least.height;
}
