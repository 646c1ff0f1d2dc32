import type { Display, Rectangle } from 'electron';

type Place = Pick<Display, 'id' | 'bounds'>;

/** What has to be done so that every display but the first is covered. */
export interface Covering {
  readonly open: readonly Place[];
  readonly move: readonly Place[];
  /** Ids of displays that are gone, or are the first one now. */
  readonly close: readonly number[];
}

/** Compares the displays of now with what covers them. */
export function coveringOf(
  displays: readonly Place[],
  primary: number,
  covered: ReadonlyMap<number, Rectangle>,
): Covering {
  const extra = displays.filter(({ id }) => id !== primary);
  const known = extra.filter(({ id }) => covered.has(id));
  return {
    open: extra.filter(({ id }) => !covered.has(id)),
    move: known.filter(({ id, bounds }) => !isSame(bounds, covered.get(id))),
    close: [...covered.keys()].filter((id) => !extra.some((one) => one.id === id)),
  };
}

function isSame(one: Rectangle, other: Rectangle | undefined): boolean {
  if (!other) return false;
  const { x, y, width, height } = other;
  return one.x === x && one.y === y && one.width === width && one.height === height;
}

/**
 * Whether windows come where they are put. `chosen` is Chromium's platform, '' where it does not say, and
 * `session` the kind of the login's session (XDG_SESSION_TYPE): by that Chromium chooses then.
 */
export function canPlaceWindows(chosen: string, session: string | undefined): boolean {
  return (chosen || session) !== 'wayland';
}
