import { setTimeout as sleep } from 'node:timers/promises';
import { isHeading } from './headings.ts';
import type { Shown, Stage } from './stage.ts';
import type { SeenWindow, XScreen } from '#tests/support/x11/screen.ts';

/** What the page says of itself after an act. */
interface PageSight {
  readonly address: string;
  readonly heading: string;
  /** Characters that can be read. */
  readonly text: number;
  readonly ratio: number;
  readonly scale: number;
  readonly width: number;
  readonly height: number;
  readonly history: number;
}

/** All that is looked at after each act. */
export interface Sight {
  readonly windows: readonly SeenWindow[];
  readonly isFullScreen: boolean;
  readonly hasFocus: boolean;
  /** Nothing while one page takes the place of another. */
  readonly page: PageSight | undefined;
}

/** One frame later, so that the act has been drawn; a page that draws nothing is waited for no longer. */
const pageSight = `new Promise((resolve) => {
  const look = () => {
    const headings = [...document.querySelectorAll('h1')].filter((one) => one.checkVisibility());
    resolve({
      address: location.href,
      heading: (headings.at(-1)?.textContent ?? '').replace(/\\s+/g, ' ').trim(),
      text: document.body?.innerText.trim().length ?? 0,
      ratio: devicePixelRatio, scale: visualViewport.scale,
      width: innerWidth, height: innerHeight, history: history.length,
    });
  };
  const late = setTimeout(look, 300);
  requestAnimationFrame(() => setTimeout(() => { clearTimeout(late); look(); }));
})`;

/** How long a page is waited for, in milliseconds. */
const answerTime = 3_000;

/** Looks once. */
async function look(stage: Stage): Promise<Sight> {
  const { screen } = stage.ground.display;
  const page = await lookAtPage(await stage.shown()).catch(() => undefined);
  const [windows, focus, client] = await Promise.all([
    screen.windows(),
    screen.focus().catch((): readonly number[] => []),
    screen.numbers(screen.size.root, '_NET_ACTIVE_WINDOW'),
  ]);
  return {
    ...{ windows, page },
    hasFocus: windows.length > 0 && focus.includes(windows[0]?.id ?? 0),
    isFullScreen: await isFullScreen(screen, client[0]),
  };
}

async function lookAtPage({ line }: Shown): Promise<PageSight | undefined> {
  const asked = line.send('Runtime.evaluate', {
    ...{ expression: pageSight, awaitPromise: true, returnByValue: true },
  });
  // A page that a dialog holds answers nothing at all.
  const answer = await Promise.race([asked, sleep(answerTime, undefined, { ref: false })]);
  // The expression's own result, by the protocol.
  return answer?.result.value as PageSight | undefined;
}

async function isFullScreen(screen: XScreen, client: number | undefined): Promise<boolean> {
  if (client === undefined || client === 0) return false;
  const states = await screen.numbers(client, '_NET_WM_STATE').catch((): readonly number[] => []);
  return states.includes(await screen.atom('_NET_WM_STATE_FULLSCREEN'));
}

/** What is not as it has to be; nothing else about the kiosk is a breakout. */
function troublesIn(sight: Sight, screen: Pick<XScreen, 'size'>): readonly string[] {
  const { windows, page } = sight;
  const { width, height } = screen.size;
  const [only, ...others] = windows;
  const covers = only?.x === 0 && only.y === 0 && only.width === width && only.height === height;
  const kiosk = { ratio: 1, scale: 1, width, height };
  const changed = Object.entries(kiosk).filter(
    ([name, value]) => page && page[name as keyof typeof kiosk] !== value, // its own keys
  );
  const claims: readonly (readonly [isTrue: boolean, otherwise: string])[] = [
    [only !== undefined, 'no window is on the screen'],
    [
      others.length === 0,
      `${windows.length} windows are on the screen: ${windows.map(place).join(', ')}`,
    ],
    [!only || covers, `the window does not cover the screen: ${place(only)}`],
    [sight.isFullScreen, 'the window is not full screen'],
    [sight.hasFocus, 'the keyboard is with nobody of ours'],
    [page !== undefined, 'no page answers'],
    [!page || ownAddress.test(page.address), `the page is at ${page?.address ?? ''}`],
    // The blank page that a window begins with, and ours.
    [!page || page.history <= 2, 'the page has been elsewhere'],
    [!page || page.text > 0, 'the page is blank'],
    [!page || isHeading(page.heading), `no screen of ours is headed “${page?.heading ?? ''}”`],
    ...changed.map(([name, value]) => [false, `${name} is no longer ${value}`] as const),
  ];
  return claims.filter(([isTrue]) => !isTrue).map(([, otherwise]) => otherwise);
}

/** app://kiosk/, as the stand-in says it inside Chromium. */
const ownAddress = /^(?:app:\/\/kiosk\/|https:\/\/kiosk\.app\.electron-double\.invalid\/)$/;

function place(window: SeenWindow | undefined): string {
  if (!window) return '';
  const { width, height, x, y } = window;
  return `${window.isPopUp ? 'pop-up ' : ''}${width}x${height} at ${x}/${y}`;
}

/** How long one page may take to be replaced by the next, in milliseconds. */
const patience = 10_000;

/** Looks until all is well; what is still wrong after a while is trouble. A pop-up is, at once. */
export async function lookUntilWell(
  stage: Stage,
  longest = patience,
): Promise<{ readonly sight: Sight; readonly troubles: readonly string[] }> {
  const { screen } = stage.ground.display;
  const end = performance.now() + longest;
  for (;;) {
    const sight = await look(stage);
    const troubles = troublesIn(sight, screen);
    const isSure = sight.windows.some(({ isPopUp }) => isPopUp) || performance.now() > end;
    if (troubles.length === 0 || isSure) return { sight, troubles };
    await sleep(50);
  }
}
