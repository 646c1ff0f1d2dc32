import type { Speech } from './speech.ts';

/** Words in one language, said in one go. */
export interface Passage {
  readonly text: string;
  readonly language: string;
}

/**
 * `reading` is the screen or what has the focus: the next reading replaces it. A `polite`
 * announcement waits for the end of a sentence, an `assertive` one does not.
 */
export type Kind = 'reading' | 'polite' | 'assertive';

interface Line extends Passage {
  readonly kind: Kind;
}

export interface Speaker {
  say(passages: readonly Passage[], kind: Kind): void;
  /** Says no more of what was to be said. */
  silence(): void;
}

interface SpeakerOptions {
  readonly speech: Speech;
  readonly manner: () => { readonly rate: number; readonly volume: number };
  /** A sentence has been heard to its end. */
  readonly onSpoken: () => void;
  /** Nothing comes out of this computer. */
  readonly onTrouble: () => void;
}

/** So many failures one after the other are no accident of one sentence. */
const mostFailures = 3;

/** Says one thing after the other, in the order in which a screen reader would. */
export function createSpeaker({ speech, manner, onSpoken, onTrouble }: SpeakerOptions): Speaker {
  let waiting: readonly Line[] = [];
  let current: Line | undefined;
  let failures = 0;

  function goOn(): void {
    if (current) return;
    const [line, ...others] = waiting;
    current = line;
    waiting = others;
    if (!line) return;
    const { text, language } = line;
    speech.speak({ text, language, ...manner() }, (how) => {
      if (current !== line) return;
      current = undefined;
      failures = how === 'failed' ? failures + 1 : 0;
      if (how === 'said') onSpoken();
      if (failures === mostFailures) onTrouble();
      goOn();
    });
  }
  /** Cuts the sentence that is being said, and gives it back. */
  function cut(): readonly Line[] {
    const line = current;
    current = undefined;
    if (!line) return [];
    speech.stop();
    return [line];
  }
  /** Puts announcements before the first of the lines that have to wait for them. */
  function letGoFirst(lines: readonly Line[], waits: (line: Line) => boolean): void {
    const found = waiting.findIndex(waits);
    const at = found === -1 ? waiting.length : found;
    waiting = [...waiting.slice(0, at), ...lines, ...waiting.slice(at)];
  }

  return {
    say: (passages, kind) => {
      const lines = passages
        .filter(({ text }) => text !== '')
        .map((passage): Line => ({ ...passage, kind }));
      if (lines.length === 0) return;
      if (kind === 'reading') {
        if (current?.kind === 'reading') cut();
        const announced = waiting.filter((line) => line.kind !== 'reading');
        const isNew = ({ text }: Line) =>
          ![current, ...announced].some((line) => line?.text === text);
        waiting = [...announced, ...lines.filter(isNew)];
      } else if (kind === 'polite') {
        letGoFirst(lines, (line) => line.kind === 'reading');
      } else {
        const rest = current?.kind === 'assertive' ? [] : cut();
        waiting = [...rest, ...waiting];
        letGoFirst(lines, (line) => line.kind !== 'assertive');
      }
      goOn();
    },
    silence: () => {
      waiting = [];
      cut();
    },
  };
}
