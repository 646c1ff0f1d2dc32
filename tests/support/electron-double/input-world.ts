/** What is told of one input when it has come, and what was done with it. */
export type InputFacts = { readonly wasRefused: boolean } & (
  | { readonly kind: 'key' | 'mouse' | 'menu'; readonly input: object }
  | { readonly kind: 'command'; readonly input: string }
);

/** What main refuses, asked of it beforehand: see `inputs.ts`. */
export interface Decisions {
  readonly binding: string;
  /** `keyDown 0 Tab`: type, held keys as bits, key; `*` for any one character. */
  readonly keys: readonly string[];
  /** `mouseDown 0 left`. */
  readonly buttons: readonly string[];
  readonly isMenuRefused: boolean;
  readonly commands: readonly string[];
}

/**
 * Runs in the preload's world before the preload: a key or a button that main refuses never reaches the
 * page. Injected: it uses nothing from outside itself.
 */
export function inputWorld(decisions: Decisions): void {
  if (window.top !== window) return;
  // The binding is a global of this world, under an unguessable name.
  const world = globalThis as unknown as Record<string, (text: string) => void>;
  const tell = (facts: InputFacts) => world[decisions.binding]?.(JSON.stringify(facts));
  const keys = new Set(decisions.keys);
  const buttons = new Set(decisions.buttons);
  const commands = new Set(decisions.commands);
  const stop = (event: Event) => {
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  type Held = KeyboardEvent | MouseEvent;
  const held = ({ shiftKey, ctrlKey, altKey, metaKey }: Held) => ({
    ...{ shift: shiftKey, control: ctrlKey, alt: altKey, meta: metaKey },
  });
  const bits = (event: Held) =>
    Object.values(held(event)).reduce((sum, isHeld, at) => sum + (isHeld ? 2 ** at : 0), 0);
  const modifiers = (event: Held) =>
    Object.entries(held(event)).flatMap(([name, isHeld]) => (isHeld ? [name] : []));
  const onKey = (event: KeyboardEvent) => {
    const { key, code, repeat, isComposing, location } = event;
    const type = event.type === 'keydown' ? 'keyDown' : 'keyUp';
    const name = [...key].length === 1 ? '*' : key;
    const wasRefused = !keys.has(`${type} ${bits(event)} ${name}`);
    const input = {
      ...{ type, key, code, location, isAutoRepeat: repeat, isComposing },
      ...{ ...held(event), modifiers: modifiers(event) },
    };
    tell({ kind: 'key', input, wasRefused });
    if (wasRefused) stop(event);
  };
  /** Buttons whose press was refused: what follows from it is, too. */
  const refused = new Set<number>();
  const isPressRefused = (event: MouseEvent, type: string) => {
    const command = ['browser-backward', 'browser-forward'][event.button - 3];
    if (command) {
      const wasRefused = commands.has(command);
      tell({ kind: 'command', input: command, wasRefused });
      return wasRefused;
    }
    const button = ['left', 'middle', 'right'][event.button] ?? 'left';
    const wasRefused = !buttons.has(`${type} ${bits(event)} ${button}`);
    const { clientX: x, clientY: y } = event;
    const input = { type, button, x, y, modifiers: modifiers(event) };
    tell({ kind: 'mouse', input, wasRefused });
    return wasRefused;
  };
  const onPress = (event: PointerEvent) => {
    if (event.pointerType !== 'mouse') return;
    if (event.type === 'pointerdown') refused.delete(event.button);
    const type = event.type === 'pointerdown' ? 'mouseDown' : 'mouseUp';
    if (isPressRefused(event, type)) refused.add(event.button);
    if (refused.has(event.button)) stop(event);
  };
  const onFollowing = (event: MouseEvent) => {
    if (refused.has(event.button)) stop(event);
  };
  const onWheel = (event: WheelEvent) => {
    const wasRefused = !buttons.has(`mouseWheel ${bits(event)} left`);
    if (!wasRefused) return;
    const input = { type: 'mouseWheel', x: 0, y: 0, modifiers: modifiers(event) };
    tell({ kind: 'mouse', input, wasRefused });
    stop(event);
  };
  const onMenu = (event: MouseEvent) => {
    const wasRefused = decisions.isMenuRefused;
    tell({ kind: 'menu', input: { x: event.clientX, y: event.clientY }, wasRefused });
    if (wasRefused) stop(event);
  };
  for (const type of ['keydown', 'keyup'] as const) addEventListener(type, onKey, true);
  for (const type of ['pointerdown', 'pointerup'] as const) addEventListener(type, onPress, true);
  for (const type of ['mousedown', 'mouseup', 'click', 'auxclick', 'dblclick'] as const) {
    addEventListener(type, onFollowing, true);
  }
  addEventListener('contextmenu', onMenu, true);
  addEventListener('wheel', onWheel, { capture: true, passive: false });
}
