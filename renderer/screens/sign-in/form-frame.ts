/** What stands around one question of a form. */
export interface FormFrameProps {
  heading: string;
  /** Left out where there is no way on. */
  main: string | undefined;
  back: string;
  /** Whether the way back is the end of the visit, which no key alone brings about. */
  backEnds?: boolean;
  isBusy: boolean;
  /** It can't be sent yet. */
  isHeld?: boolean;
}
