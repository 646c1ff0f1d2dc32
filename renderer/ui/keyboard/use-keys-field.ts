import { onBeforeUnmount, onMounted } from 'vue';
import { useKeyboard } from './keyboard.ts';
import type { KeysWanted } from './keys.ts';
import { keysAttributes } from './wanted.ts';

/** Makes a field one that the keyboard on the screen can type into: the attributes of its input. */
export function useKeysField(wanted: () => KeysWanted) {
  const keyboard = useKeyboard();
  // Digits have a pad of their own on their screens.
  const isCounted = wanted().kind !== 'digits';
  onMounted(() => {
    if (isCounted) keyboard?.count(1);
  });
  onBeforeUnmount(() => {
    if (isCounted) keyboard?.count(-1);
  });
  return () => keysAttributes(wanted());
}
