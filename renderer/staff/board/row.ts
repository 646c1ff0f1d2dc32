/** How a thing is: well, to be seen to, or not to be known. */
export type Verdict = 'good' | 'heed' | 'unknown';

/** One line of the board. */
export interface Row {
  /** Key of its name under `board.row`. */
  readonly name: string;
  readonly text: string;
  /** More of it, in small letters. */
  readonly also?: string | undefined;
  /** Left out where there is nothing to judge. */
  readonly verdict?: Verdict | undefined;
}
