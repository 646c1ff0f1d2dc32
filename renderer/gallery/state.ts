import type { MachineState, Receipt } from '#shared/contract/machine.ts';
import type { BrowserPage } from '#shared/contract/practice-mail.ts';
import type { PracticeState } from '#shared/contract/practice.ts';
import type { Institution } from '#shared/institution.ts';
import type { useVisit } from '#renderer/stores/visit.ts';
import type { WalkPose } from '#renderer/wizard/use-wizard.ts';
import type { KeysKind } from '#renderer/ui/keyboard/keys.ts';
import type { StateFacts } from './api.ts';
import type { Replies } from './host.ts';
import type { Prints } from './printer.ts';
import type { StaffReplies } from './staff-host.ts';

type Visit = ReturnType<typeof useVisit>;

/** What a visitor does, done by script in the page. Buttons are named by the key of their words. */
export type Act =
  | { readonly fill: string; readonly text: string }
  /** The field is left, so that what was typed in it is judged. */
  | { readonly leave: string }
  | { readonly press: string }
  /** The button that leads on; a finger on the page that presses nothing. */
  | 'main'
  | 'touch'
  /** Anything else that can be pressed, by a selector; where it may be missing, only if it is there. */
  | { readonly click: string; readonly ifThere?: true }
  /** Milliseconds that go by. */
  | { readonly pass: number }
  /** A key in the field of that name: where it lies, and what is locked meanwhile. */
  | {
      readonly key: string;
      readonly at: string;
      readonly code?: string;
      readonly lock?: 'CapsLock';
    }
  /** One of the four keys, with nothing focused. */
  | { readonly fourKey: 'ArrowDown' }
  /** The keyboard on the screen, at the field of that name; or as another kind of field has it. */
  | { readonly keysAt: string; readonly as?: KeysKind };

/** What stands around and behind a screen; what is not named is as usual. */
export interface Stage {
  readonly institution?: Institution;
  readonly network?: MachineState['network'];
  readonly portal?: Partial<MachineState['portal']>;
  /** The machine's clock, hours and faults. */
  readonly kiosk?: Omit<Partial<MachineState>, 'network' | 'portal'>;
  /** The machine answers a look with what it knew, and the time of now; else it never does. */
  readonly looks?: boolean;
  readonly visit?: Partial<Pick<Visit, 'at' | 'task' | 'overview' | 'postponed' | 'hasSent'>> &
    Partial<Pick<Visit, 'isAgain' | 'isFromTrouble'>>;
  /** Where the wizard of the visit's task stands. */
  readonly pose?: WalkPose;
  /** What calls of the page are answered with; one that is not named gets no answer. */
  readonly replies?: Replies;
  /** Of the visit before; `isTold`: the page could still tell in which language. */
  readonly receipt?: Omit<Receipt, 'language'> & { readonly isTold: boolean };
  /**
   * `starting`: the machine has not answered; `shut`: the page has lost it; `astray`: never had it;
   * `faulty`: the machine has a fault.
   */
  readonly door?: 'starting' | 'shut' | 'astray' | 'faulty';
  /** The practice app, with its dock as it is given. */
  readonly practice?: PracticeState;
  /** What the practice phone's browser gets for every address. */
  readonly browserPage?: BrowserPage;
  /** The screens of staff stand, and their calls are answered like that. */
  readonly staff?: StaffReplies;
  /** What printing ends in; without it the kiosk has no printer. */
  readonly prints?: Prints;
  /** The computer has voices, so that reading aloud is offered. */
  readonly hasVoices?: boolean;
  readonly acts?: readonly Act[];
}

/** One state of one screen, as data. */
export interface State extends StateFacts {
  readonly stage: Stage;
}
