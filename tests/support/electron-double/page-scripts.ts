import { makePeer } from './bridge-peer.ts';
import { makeCodec } from './codec.ts';
import { isolatedWorld } from './isolated-world.ts';
import { mainWorld, type PageNames } from './main-world.ts';
import { makeScramble } from './scramble.ts';

/** Source for the page's own world. */
export function mainWorldScript(names: PageNames): string {
  return `(${String(mainWorld)})(${JSON.stringify(names)}, (${String(makeCodec)})(), ${String(makePeer)});`;
}

/** Source for the preload's world, with the app's preload inside. */
export function isolatedWorldScript(names: PageNames, preload: string): string {
  const made = `codec: (${String(makeCodec)})(), scramble: (${String(makeScramble)})()`;
  const parts = `{ ${made}, makePeer: ${String(makePeer)}, preload }`;
  return `{
    const preload = function (require, module, exports) {\n${preload}\n};
    (${String(isolatedWorld)})(${JSON.stringify(names)}, ${parts});
  }`;
}
