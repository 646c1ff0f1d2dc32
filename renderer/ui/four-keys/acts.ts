import { firstStopFrom } from '#renderer/ui/first-stop.ts';
import { textFields } from './keys.ts';
import { coverNow, rowAround, rowsAround, scopeOf } from './scope.ts';
import { stopsIn } from './stops.ts';
import { land, walk, type Direction } from './walk.ts';

/** What the person is told where a key can do nothing more; nothing where it did something. */
export type Told = 'first' | 'last' | 'around' | 'no-back' | undefined;

/** Sent to a field: the keyboard on screen opens for it and takes the focus. */
const wantsKeys = 'wants-keys';
/** What Select chooses, where Enter alone would send the form. */
const choices = 'input[type=radio], input[type=checkbox], [role=radio], [role=checkbox]';

/** What the keys do, but for showing and saying it. */
export function createActs() {
  /** The field from which the keys of a pad were entered; kept no longer than the field itself. */
  let field: WeakRef<HTMLElement> | undefined;

  /** One stop on; at the end it stays there, keys go round to the other end. Either is told. */
  function move(direction: Direction): Told {
    const first = firstStopFrom(document.activeElement);
    if (first) {
      land(first);
      return undefined;
    }
    const scope = scopeOf(document.activeElement);
    if (!scope || walk(scope, direction)) return undefined;
    if (scope.matches('[data-row], [data-rows]') && goRound(scope, direction)) return 'around';
    return direction === 1 ? 'last' : 'first';
  }

  /** Presses what has the focus. False where the key goes its usual way, which presses buttons. */
  function select(): boolean {
    const here = document.activeElement;
    if (!(here instanceof HTMLElement)) return false;
    if (here.matches('[data-row]')) return enter(here);
    if (here.matches(choices)) {
      here.click();
      return true;
    }
    return here.matches(`:is(${textFields})[data-keys]`) && type(here);
  }

  /** A screen that wants digits has keys of its own. */
  function type(into: HTMLElement): boolean {
    field = new WeakRef(into);
    const pad = into.closest('form')?.querySelector<HTMLElement>('.pad[data-row]');
    if (pad) return enter(pad);
    into.dispatchEvent(new CustomEvent(wantsKeys, { bubbles: true }));
    return true;
  }

  /** Out of a row of keys, out of the keyboard, out of a question, or one screen back. */
  function goBack(): Told {
    const here = document.activeElement;
    const row = rowAround(here);
    if (row) {
      leave(row);
      return undefined;
    }
    const around = rowsAround(here) ?? coverNow() ?? openKeyboard();
    if (around) return press(around);
    // The strip folds by itself.
    if (document.querySelector('.strip [aria-expanded=true]')) return undefined;
    // What stands beside the screen was opened last, and goes first.
    const screen = document.querySelector('.frame .aside') ?? document.querySelector('.frame');
    return screen ? press(screen) : undefined;
  }

  /** To the rows of the keyboard; from a pad, which is a row alone, to its field. */
  function leave(row: HTMLElement): void {
    const from = rowsAround(row) ? undefined : field?.deref();
    land(from?.isConnected ? from : row);
  }

  return { move, select, goBack };
}

function enter(row: HTMLElement): boolean {
  const [first] = stopsIn(row);
  return first !== undefined && land(first);
}

/** Typing is many presses: no key is further away than half of its row. */
function goRound(keys: Element, direction: Direction): boolean {
  const other = stopsIn(keys).at(direction === 1 ? 0 : -1);
  return other !== undefined && land(other);
}

function openKeyboard(): Element | undefined {
  return document.querySelector('.frame [data-rows]') ?? undefined;
}

/** Presses the one button of this part that leads back. */
function press(part: Element): Told {
  const back = part.querySelector<HTMLElement>('[data-back]');
  if (!back) return 'no-back';
  back.click();
  return undefined;
}
