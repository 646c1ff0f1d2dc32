import type { Act, Button, Dropped, Paste, Spot, Wheel } from './acts.ts';
import { held, keys, type Held } from './keys.ts';
import { randomFrom, type Random } from './random.ts';
import { deadAcute } from './write.ts';

/** Every chord of one and of two held keys with every other key. */
export function everyChord(): readonly Act[] {
  const two = held.flatMap((one, at) => held.slice(at + 1).map((other) => [one, other]));
  const holds: readonly (readonly Held[])[] = [...held.map((one) => [one]), ...two];
  return holds.flatMap((some) => keys.map((key): Act => ({ does: 'chord', held: some, key })));
}

/** What is tried to paste: what fields, logs and addresses are known to trip over. */
const pasted = [
  'file:///etc/passwd',
  'javascript:alert(1)',
  '<img src=x onerror=window.open()>',
  '{{constructor.constructor("window.open()")()}}',
  '\u202eexe.tset\u202c\u200b\ufeff',
  '長い文字'.repeat(5_000),
  '%s%n%x\r\n\0\u001b[2J',
];

/** What no keyboard has printed on it: kana, characters, a family of people, and letters put together. */
const written = [
  'にほんご',
  '漢字カナ',
  'ﾊﾝｶｸ',
  '👩\u200d👩\u200d👧',
  `${deadAcute}e`,
  '\u202eabc',
];

const buttons: readonly Button[] = ['right', 'middle', 'back', 'forward'];
const wheels: readonly Wheel[] = ['up', 'down', 'left', 'right'];
const pastes: readonly Paste[] = ['Ctrl+V', 'Shift+Insert', 'middle'];
const drops: readonly Dropped[] = ['file', 'link', 'text', 'page'];
const edges: readonly (readonly [Spot, Spot])[] = [
  [
    { x: 0.001, y: 0.5 },
    { x: 0.7, y: 0.5 },
  ],
  [
    { x: 0.999, y: 0.5 },
    { x: 0.3, y: 0.5 },
  ],
  [
    { x: 0.5, y: 0.001 },
    { x: 0.5, y: 0.7 },
  ],
  [
    { x: 0.5, y: 0.999 },
    { x: 0.5, y: 0.3 },
  ],
];

/** Everything on one screen that is no chord: each once or on a grid over the whole screen. */
export function everyGesture(): readonly Act[] {
  const grid = spots(5, 4);
  const clicks = buttons.flatMap((button) => grid.map((at) => click(button, at, 1)));
  const doubles = spots(2, 2).flatMap((at) => buttons.map((button) => click(button, at, 2)));
  const holds = spots(3, 2).map((at): Act => ({ does: 'hold', at, milliseconds: 600 }));
  const rolls = [[], ...held.map((one) => [one]), ['Ctrl', 'Shift'] as const].flatMap((some) =>
    wheels.map((way): Act => ({ does: 'wheel', held: some, way, at: { x: 0.5, y: 0.5 } })),
  );
  const pasting = pastes.flatMap((by) => pasted.map((text): Act => ({ does: 'paste', by, text })));
  const dropping = drops.flatMap((what) =>
    spots(2, 1).map((at): Act => ({ does: 'drop', what, at })),
  );
  const writing = written.map((text): Act => ({ does: 'write', text }));
  const others = [...pasting, ...writing, ...dropping];
  return [...clicks, ...doubles, ...holds, ...rolls, ...everyTouch(), ...others];
}

/** One finger to ten, at rest and spread, both pinches, and a swipe from each edge. */
function everyTouch(): readonly Act[] {
  const counts = Array.from({ length: 10 }, (_, at) => at + 1);
  const taps = counts.slice(1).map((count) => fingers(ring(count, 0.1), ring(count, 0.1)));
  const spreads = counts.slice(1).map((count) => fingers(ring(count, 0.05), ring(count, 0.3)));
  const pinches = counts.slice(1, 5).map((count) => fingers(ring(count, 0.3), ring(count, 0.02)));
  const swipes = edges.flatMap(([from, to]) =>
    [1, 2, 3, 4].map((count) => fingers(beside(from, count), beside(to, count))),
  );
  const long = edges.slice(0, 2).map(([, at]): Act => ({ does: 'hold', at, milliseconds: 1_500 }));
  return [...taps, ...spreads, ...pinches, ...swipes, ...long];
}

/** Anything at all, from a seed; here the left button and plain keys work the kiosk as well. */
export function walk(seed: number, length: number): readonly Act[] {
  const random = randomFrom(seed);
  const [chords, gestures] = [everyChord(), everyGesture().filter(({ does }) => does !== 'hold')];
  return Array.from({ length }, () => {
    const kind = random.below(100);
    if (kind < 30) return plainKey(random);
    if (kind < 55) return random.pick(chords);
    if (kind < 75) return leftButton(random);
    return random.pick(gestures);
  });
}

const steering = ['Tab', 'Tab', 'Tab', 'Enter', 'Space', 'Escape', 'Down', 'Up', 'Left', 'Right'];

function plainKey(random: Random): Act {
  const key = random.below(2) === 0 ? random.pick(steering) : random.pick(keys);
  return { does: 'chord', held: [], key };
}

function leftButton(random: Random): Act {
  const at = anywhere(random);
  if (random.below(4) > 0) return click('left', at, random.below(5) === 0 ? 2 : 1);
  return { does: 'drag', button: 'left', from: at, to: anywhere(random) };
}

function anywhere(random: Random): Spot {
  return { x: random.below(1_000) / 1_000, y: random.below(1_000) / 1_000 };
}

function click(button: Button, at: Spot, times: 1 | 2): Act {
  return { does: 'click', button, at, times };
}

function fingers(from: readonly Spot[], to: readonly Spot[]): Act {
  return { does: 'fingers', from, to };
}

/** A grid over the screen, each spot in the middle of its part. */
function spots(columns: number, rows: number): readonly Spot[] {
  return Array.from({ length: columns * rows }, (_, at) => ({
    x: ((at % columns) + 0.5) / columns,
    y: (Math.floor(at / columns) + 0.5) / rows,
  }));
}

function ring(count: number, radius: number): readonly Spot[] {
  return Array.from({ length: count }, (_, at) => {
    const angle = (2 * Math.PI * at) / count;
    return { x: 0.5 + radius * Math.cos(angle), y: 0.5 + radius * Math.sin(angle) };
  });
}

function beside({ x, y }: Spot, count: number): readonly Spot[] {
  return Array.from({ length: count }, (_, at) => ({
    x: Math.min(0.999, x + (y < 0.01 || y > 0.99 || y === 0.7 || y === 0.3 ? at * 0.05 : 0)),
    y: Math.min(0.999, y + (y === 0.5 ? at * 0.05 : 0)),
  }));
}
