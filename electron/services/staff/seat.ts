/** Who is at the page that is shown: nobody, a visitor, or staff. Every product has its own. */
export interface Seat {
  /** Whether a visitor is at it, as the page tells it or the visit's calls. */
  readonly isTaken: () => boolean;
  /** Whether staff are at it; another page is another seat. */
  readonly isStaff: () => boolean;
  /** Staff sit down: the visit behind the page answers nothing any more. */
  readonly sitDown: () => void;
  /** Back to visitors, by a wipe. Nothing happens where nobody of staff is there. Never rejects. */
  readonly standUp: (reason: 'end' | 'idle') => Promise<void>;
}
