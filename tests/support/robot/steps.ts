import { everyChord, everyGesture, walk } from './plan.ts';
import { randomFrom } from './random.ts';
import { screens } from './screens.ts';
import type { Step } from './walker.ts';

/** Acts at each screen's end that go wherever they lead. */
const walkLength = 80;

/**
 * `count` acts over every screen: all gestures and a walk on each, and the chords dealt out like cards,
 * all of them before one comes again.
 */
export function planSteps(seed: number, count: number): readonly Step[] {
  const random = randomFrom(seed);
  const each = Math.floor(count / screens.length);
  const rest = count - each * screens.length;
  const chords = dealer(() => random.shuffle(everyChord()));
  return screens.flatMap(({ name }, at) => {
    const length = each + (at < rest ? 1 : 0);
    const walkable = Math.min(walkLength, Math.floor(length / 4));
    const gestures = random.shuffle(everyGesture()).slice(0, Math.floor(length / 3));
    const dealt = Array.from({ length: length - walkable - gestures.length }, () => chords());
    const still = random.shuffle([...dealt, ...gestures]);
    return [
      ...still.map((act) => ({ screen: name, act })),
      ...walk(random.below(2 ** 31), walkable).map((act) => ({ screen: name, act, isWalk: true })),
    ];
  });
}

/** One after the other; a new pack when the last one is through. */
function dealer<T>(newPack: () => readonly T[]): () => T {
  let pack: T[] = [];
  return () => {
    if (pack.length === 0) pack = [...newPack()];
    const next = pack.pop();
    if (next === undefined) throw new Error('an empty pack');
    return next;
  };
}
