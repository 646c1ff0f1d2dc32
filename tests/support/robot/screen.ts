import type { Visitor } from '#tests/support/visitor.ts';
import type { KioskKind } from './kiosk-kinds.ts';
import type { Stage } from './stage.ts';

/** Makes the world good again that somebody has made bad for a screen. */
export type Undo = () => Promise<void> | void;

/** Gives what has to be undone before anything else is shown. */
export type Spoil = (stage: Stage) => Promise<Undo> | Undo;

/** A screen of the kiosk, and how somebody comes to it from the first one. */
export interface Screen {
  readonly name: string;
  /** Makes the world as bad as the screen needs it, before somebody goes there. */
  readonly spoil?: Spoil;
  readonly reach: (visitor: Visitor, stage: Stage) => Promise<void>;
  /** Where the focus rests when a chord is pressed; elsewhere it rests on the heading. */
  readonly home?: 'field';
  /** The kiosk that it belongs to; the usual one where none is named. */
  readonly kiosk?: KioskKind;
}
