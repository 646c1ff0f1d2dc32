import type { Held } from './keys.ts';

/** A place on the screen, in parts of its width and height. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** What somebody does at the kiosk: plain data, so that it can be said, counted and done again. */
export type Act =
  | { readonly does: 'chord'; readonly held: readonly Held[]; readonly key: string }
  | { readonly does: 'click'; readonly button: Button; readonly at: Spot; readonly times: 1 | 2 }
  | {
      readonly does: 'wheel';
      readonly held: readonly Held[];
      readonly way: Wheel;
      readonly at: Spot;
    }
  | { readonly does: 'drag'; readonly button: Button; readonly from: Spot; readonly to: Spot }
  | { readonly does: 'hold'; readonly at: Spot; readonly milliseconds: number }
  | { readonly does: 'fingers'; readonly from: readonly Spot[]; readonly to: readonly Spot[] }
  | { readonly does: 'paste'; readonly by: Paste; readonly text: string }
  | { readonly does: 'write'; readonly text: string }
  | { readonly does: 'drop'; readonly what: Dropped; readonly at: Spot };

export type Button = 'left' | 'middle' | 'right' | 'back' | 'forward';
export type Wheel = 'up' | 'down' | 'left' | 'right';
export type Paste = 'Ctrl+V' | 'Shift+Insert' | 'middle';
export type Dropped = 'file' | 'link' | 'text' | 'page';

/** One line of a sequence. */
export function say(act: Act): string {
  switch (act.does) {
    case 'chord':
      return [...act.held, act.key].join('+');
    case 'click':
      return `${act.times === 2 ? 'double ' : ''}${act.button} click at ${spot(act.at)}`;
    case 'wheel':
      return `${[...act.held, 'wheel'].join('+')} ${act.way} at ${spot(act.at)}`;
    case 'drag':
      return `${act.button} drag from ${spot(act.from)} to ${spot(act.to)}`;
    case 'hold':
      return `finger for ${act.milliseconds} ms at ${spot(act.at)}`;
    case 'fingers':
      return `${act.from.length} fingers from ${spot(act.from[0])} to ${spot(act.to[0])}`;
    case 'paste':
      return `paste ${JSON.stringify(act.text.slice(0, 40))} by ${act.by}`;
    case 'write':
      return `write ${JSON.stringify(act.text)}`;
    case 'drop':
      return `drop a ${act.what} at ${spot(act.at)}`;
  }
}

/** In hundredths of the screen. */
function spot(at: Spot | undefined): string {
  return at ? `${Math.round(at.x * 100)}/${Math.round(at.y * 100)}` : 'nowhere';
}
