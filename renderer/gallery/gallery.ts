import type { Display } from '#renderer/ui/display.ts';
import type { Gallery, StateFacts } from './api.ts';
import type { Clock } from './clock.ts';
import { componentsIn } from './components.ts';
import { mountStage, type Mounted } from './mount.ts';
import { untilItStands } from './stand.ts';
import type { State } from './state.ts';

/** The gallery over its states: one stands at a time, each in a page begun anew. */
export function openGallery(states: readonly State[], clock: Clock): Gallery {
  const byName = new Map(states.map((state) => [state.name, state]));
  let mounted: Mounted | undefined;

  function takeDown(): void {
    mounted?.page.unmount();
    mounted = undefined;
    for (const left of [...document.body.children]) if (left.id !== 'app') left.remove();
  }
  async function show(name: string, display: Partial<Display> = {}): Promise<void> {
    const state = byName.get(name);
    if (!state) throw new Error(`the gallery has no state ${name}`);
    takeDown();
    try {
      mounted = await mountStage(state.stage, display, clock);
      await untilItStands(clock);
    } finally {
      clock.letGo();
    }
    const [fault] = mounted.faults;
    if (fault) throw new Error(`${name}: ${fault.message}`, { cause: fault });
  }
  return {
    states: states.map(factsOf),
    show,
    settle: () => untilItStands(clock),
    shown: () => (mounted ? componentsIn(mounted.root) : []),
  };
}

/** What is told of a state; how it is brought about stays here. */
function factsOf({ name, wizard, step, failure, isBySize }: State): StateFacts {
  const told = { ...(wizard && { wizard }), ...(step && { step }), ...(failure && { failure }) };
  const size = isBySize && { isBySize };
  return { name, ...told, ...size };
}
