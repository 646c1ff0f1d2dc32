import { onScopeDispose } from 'vue';

/** How long a finger or the mouse has to stay down, in milliseconds: nobody does it by chance. */
const long = 3_000;

/** Listeners for an element that is held, and not pressed, to do something. */
export function useHold(act: () => void): Readonly<Record<string, (event: Event) => void>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const begin = () => {
    clearTimeout(timer);
    timer = setTimeout(act, long);
  };
  const stop = () => clearTimeout(timer);
  onScopeDispose(stop);
  return {
    pointerdown: begin,
    pointerup: stop,
    pointerleave: stop,
    pointercancel: stop,
    // A long touch would ask for a menu, of which there is none.
    contextmenu: (event) => event.preventDefault(),
  };
}
