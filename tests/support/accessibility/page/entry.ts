import { runAxe } from './axe.ts';
import { contrasts } from './contrast.ts';
import { brokenWords, clippedTexts, outOfWindow } from './fitting.ts';
import { orderFaults, unseenFocus } from './focus.ts';
import { overlaps } from './overlaps.ts';
import { motionFaults, structureFaults } from './structure.ts';
import { highControls, smallTargets } from './targets.ts';

/** What of the screen that stands now can be measured in the page itself, one line for each finding. */
export const ownChecks = {
  targets: smallTargets,
  clipped: clippedTexts,
  broken: brokenWords,
  outside: outOfWindow,
  overlap: overlaps,
  'low reach': highControls,
  structure: structureFaults,
  motion: motionFaults,
  order: orderFaults,
  // Last, since it moves the focus.
  focus: unseenFocus,
} as const;

export function findOwn(): readonly string[] {
  return Object.entries(ownChecks).flatMap(([name, check]) =>
    [...new Set(check())].map((found) => `${name}: ${found}`),
  );
}

export { contrasts, runAxe };
