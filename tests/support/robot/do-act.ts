import { setTimeout as sleep } from 'node:timers/promises';
import type { Act, Button, Dropped, Paste, Spot, Wheel } from './acts.ts';
import { codeOf, type Held } from './keys.ts';
import { write } from './write.ts';
import { select } from './selection.ts';
import type { Shown, Stage } from './stage.ts';
import type { XScreen } from '#tests/support/x11/screen.ts';

const buttons: Readonly<Record<Button, number>> = {
  ...{ left: 1, middle: 2, right: 3, back: 8, forward: 9 },
};
const wheels: Readonly<Record<Wheel, number>> = { up: 4, down: 5, left: 6, right: 7 };

/** What takes something and what it does with it. */
interface Doing {
  readonly screen: XScreen;
  readonly display: string;
  readonly shown: () => Promise<Shown>;
}

/** Does one act. Keys, buttons and wheel come from the X server; fingers and what is dropped can't. */
export async function doAct(stage: Stage, act: Act): Promise<void> {
  const { screen, name: display } = stage.ground.display;
  await doIt({ screen, display, shown: () => stage.shown() }, act);
  await screen.settle();
}

function doIt(doing: Doing, act: Act): Promise<void> | void {
  const { screen } = doing;
  switch (act.does) {
    case 'chord':
      return chord(screen, act.held, () => tap(screen, act.key));
    case 'click':
      return click(screen, act.button, act);
    case 'wheel':
      moveTo(screen, act.at);
      return chord(screen, act.held, () => press(screen, wheels[act.way]));
    case 'drag':
      return drag(screen, buttons[act.button], act);
    case 'hold':
      return touch(doing, { from: [act.at], to: [act.at], milliseconds: act.milliseconds });
    case 'fingers':
      return touch(doing, { ...act, milliseconds: 0 });
    case 'paste':
      return paste(doing, act.by, act.text);
    case 'write':
      return write(screen, act.text);
    case 'drop':
      return drop(doing, act.what, act.at);
  }
}

function chord(screen: XScreen, held: readonly Held[], run: () => void): void {
  for (const one of held) screen.key(codeOf(one), true);
  run();
  for (const one of held.toReversed()) screen.key(codeOf(one), false);
}

function tap(screen: XScreen, key: string): void {
  screen.key(codeOf(key), true);
  screen.key(codeOf(key), false);
}

function press(screen: XScreen, button: number): void {
  screen.button(button, true);
  screen.button(button, false);
}

function click(
  screen: XScreen,
  button: Button,
  { at, times }: { readonly at: Spot; readonly times: number },
): void {
  moveTo(screen, at);
  for (let time = 0; time < times; time += 1) press(screen, buttons[button]);
}

function moveTo(screen: XScreen, at: Spot): void {
  const { width, height } = screen.size;
  screen.moveTo(Math.floor(at.x * width), Math.floor(at.y * height));
}

/** With a few moves between, as a drag is begun by moving. */
function drag(
  screen: XScreen,
  button: number,
  { from, to }: { readonly from: Spot; readonly to: Spot },
): void {
  moveTo(screen, from);
  screen.button(button, true);
  for (const part of [0.2, 0.4, 0.7, 1]) moveTo(screen, between(from, to, part));
  screen.button(button, false);
}

function between(from: Spot, to: Spot, part: number): Spot {
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

interface Touch {
  readonly from: readonly Spot[];
  readonly to: readonly Spot[];
  /** From the last move until the fingers are lifted. */
  readonly milliseconds: number;
}

/** How long Chromium is waited for, in milliseconds. */
const answerTime = 40;

/** XTEST has no touch: the fingers come by Chromium's own input, past the X server. */
async function touch({ shown, screen }: Doing, { from, to, milliseconds }: Touch): Promise<void> {
  const { line } = await shown();
  const { width, height } = screen.size;
  const points = (part: number) =>
    from.map((start, id) => {
      const { x, y } = between(start, to[id] ?? start, part);
      return { x: Math.floor(x * width), y: Math.floor(y * height), id };
    });
  // Chromium does not always say that it has taken a move of several fingers.
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', part?: number) =>
    Promise.race([
      line.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: part === undefined ? [] : points(part),
      }),
      sleep(answerTime, undefined, { ref: false }),
    ]);
  await send('touchStart', 0);
  if (to.some((end, id) => end !== from[id])) {
    for (const part of [0.3, 0.6, 1]) await send('touchMove', part);
  }
  if (milliseconds > 0) await sleep(milliseconds);
  await send('touchEnd');
}

/** Another client owns what is pasted, as if it had been copied there. */
async function paste({ screen, display }: Doing, by: Paste, text: string): Promise<void> {
  await select(display, by === 'middle' ? 'primary' : 'clipboard', text);
  if (by === 'Ctrl+V') chord(screen, ['Ctrl'], () => tap(screen, 'V'));
  if (by === 'Shift+Insert') chord(screen, ['Shift'], () => tap(screen, 'Insert'));
  if (by === 'middle') press(screen, buttons.middle);
}

const dropped: Readonly<Record<Dropped, { readonly type: string; readonly data: string }>> = {
  file: { type: 'text/uri-list', data: 'file:///etc/hostname' },
  link: { type: 'text/uri-list', data: 'https://example.org/' },
  text: { type: 'text/plain', data: 'https://example.org/ javascript:alert(1)' },
  page: { type: 'text/html', data: '<a href="https://example.org/">x</a><img src=x>' },
};

/** What is dragged comes by Chromium's own input, as if from another window. */
async function drop({ shown, screen }: Doing, what: Dropped, at: Spot): Promise<void> {
  const { line } = await shown();
  const { type: mimeType, data } = dropped[what];
  const items = [{ mimeType, data }];
  const files = what === 'file' ? { files: ['/etc/hostname'] } : {};
  const { width, height } = screen.size;
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await line.send('Input.dispatchDragEvent', {
      ...{ type, x: Math.floor(at.x * width), y: Math.floor(at.y * height) },
      data: { items, dragOperationsMask: 1, ...files },
    });
  }
}
