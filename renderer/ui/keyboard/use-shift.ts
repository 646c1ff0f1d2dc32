import { computed, ref } from 'vue';

/** Off; for the next letter; until it is pressed again. */
export type Shift = 'off' | 'once' | 'lock';

const next: Readonly<Record<Shift, Shift>> = { off: 'once', once: 'lock', lock: 'off' };

/** Shift: one press counts for the next key, two until the third. */
export function useShift() {
  const shift = ref<Shift>('off');
  return {
    shift,
    isOn: computed(() => shift.value !== 'off'),
    press: () => {
      shift.value = next[shift.value];
    },
    /** A key has been typed. */
    use: () => {
      if (shift.value === 'once') shift.value = 'off';
    },
    reset: () => {
      shift.value = 'off';
    },
  };
}
