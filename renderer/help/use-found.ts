import { watch } from 'vue';
import { useAnnounce } from '#renderer/ui/announce.ts';

interface Found {
  readonly asked: string;
  /** How many there are, in words. */
  readonly said: string;
}

/** Says how many answers there are, once whoever types has paused. */
export function useFound(found: () => Found): void {
  const { sayWhenQuiet } = useAnnounce();
  watch(
    () => found().asked,
    () => {
      sayWhenQuiet('help', () => (found().asked === '' ? '' : found().said));
    },
  );
}
