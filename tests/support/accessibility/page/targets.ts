import { boxOfControl, distance, nameOf, seenControls, seenPart } from './seen.ts';

/**
 * Sides of a target in CSS pixels: the usual one before the distance; the trainer, with a mouse at a
 * desk, has a denser dock.
 */
const usual = 64;
const inDock = 44;

/** Whatever is pressed is 64 px wide and high, times the distance people stand away. */
export function smallTargets(): readonly string[] {
  return seenControls().flatMap((control) => {
    const { left, right, top, bottom } = boxOfControl(control);
    const least = (control.closest('.dock') ? inDock : usual * distance()) - 1;
    const width = Math.round(right - left);
    const height = Math.round(bottom - top);
    const isSmall = width < least || height < least;
    return isSmall ? [`target ${width}x${height} px: ${nameOf(control)}`] : [];
  });
}

/** With low reach on a tall screen everything that is pressed stands in its lower 60 %. */
export function highControls(): readonly string[] {
  const isLow = document.documentElement.dataset['reach'] === 'low';
  // Above an unfolded dock the kiosk is no tall screen.
  const isTall = innerHeight >= 1400 && innerHeight > innerWidth;
  if (!isLow || !isTall || document.querySelector('.dock:not(.is-shut)')) return [];
  return seenControls()
    .filter((control) => control.closest('.dock') === null)
    .map((control) => ({
      control,
      top: seenPart(control, boxOfControl(control))?.top ?? innerHeight,
    }))
    .filter(({ top }) => top < 0.4 * innerHeight - 1)
    .map(({ control, top }) => {
      const share = Math.round((100 * top) / innerHeight);
      return `out of low reach, at ${share} % from above: ${nameOf(control)}`;
    });
}
