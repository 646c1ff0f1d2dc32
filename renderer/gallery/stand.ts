import type { Clock } from './clock.ts';

/** Frames that nothing may change in before a state is said to stand; and how many may go by. */
const quietFrames = 2;
const mostFrames = 120;

/** Settled when nothing on the page changes any more, its fonts are there and nothing moves. */
export async function untilItStands(clock: Pick<Clock, 'turn'>): Promise<void> {
  const changes = { seen: 0 };
  const watcher = new MutationObserver(() => (changes.seen += 1));
  const everything = { childList: true, subtree: true, characterData: true, attributes: true };
  watcher.observe(document.documentElement, everything);
  let quiet = 0;
  for (let frames = 0; quiet < quietFrames; frames += 1) {
    if (frames > mostFrames) throw new Error('the screen does not come to rest');
    const before = changes.seen;
    await clock.turn();
    await nextFrame();
    await fontsReady();
    endMovement();
    quiet = changes.seen > before ? 0 : quiet + 1;
  }
  watcher.disconnect();
}

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Where there is no layout, as in a unit test, there are no fonts either. */
async function fontsReady(): Promise<void> {
  if ('fonts' in document) await document.fonts.ready;
}

/** What comes to an end is put there; what goes round for ever is taken away. */
function endMovement(): void {
  if (!('getAnimations' in document)) return;
  for (const movement of document.getAnimations()) {
    const { endTime } = movement.effect?.getComputedTiming() ?? {};
    if (endTime === Infinity) movement.cancel();
    else movement.finish();
  }
}
