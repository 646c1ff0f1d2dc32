/** What a wipe does, as it is told; each part is looked at once it is done. */
export const wipeParts = [
  /** The old page is away, so nobody sees or touches it, and the next one stands there. */
  'screen',
  /** The visit's process has ended the portal session, and asked whether it is gone. */
  'session',
  /** The page's process and the visit's are seen to be gone. */
  'processes',
  /** What Chromium keeps of the page's session is cleared. */
  'partition',
  'clipboard',
  /** Nothing of the visit waits at the printer. */
  'paper',
  'temp',
  /** Once more: no window and no process of the visit is listed. */
  'check',
] as const;
export type WipePart = (typeof wipeParts)[number];

/** `none`: there was nothing to do. `missed`: too late, failed, or something was still there. */
export const partResults = ['checked', 'missed', 'none'] as const;
export type PartResult = (typeof partResults)[number];
