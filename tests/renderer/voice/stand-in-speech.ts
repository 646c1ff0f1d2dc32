import type { Ending, Speech } from '#renderer/voice/speech.ts';

/** A stand-in for the computer's voices, which a test can't hear: it writes down what is said. */
export interface StandInSpeech extends Speech {
  /** What was said since it was asked before; words in another language than English by `ja: `. */
  readonly transcript: () => readonly string[];
  /** How fast and how loud the last thing was said. */
  readonly manner: () => { readonly rate: number; readonly volume: number } | undefined;
  /** Has voices for other languages from now on. */
  readonly setLanguages: (...languages: readonly string[]) => void;
  /** Ends the sentence that is being said; only where it does not end by itself. */
  readonly end: (how?: Ending) => void;
}

/** `at-once`: each sentence ends when it begins; `by-hand`: when the test says so. */
export function standInSpeech(
  languages: readonly string[] = ['ja', 'en'],
  pace: 'at-once' | 'by-hand' = 'at-once',
): StandInSpeech {
  let known = new Set(languages);
  let said: string[] = [];
  let manner: { readonly rate: number; readonly volume: number } | undefined;
  let ended: ((how: Ending) => void) | undefined;
  const listeners = new Set<() => void>();

  function end(how: Ending = 'said'): void {
    const before = ended;
    ended = undefined;
    before?.(how);
  }
  return {
    languages: () => known,
    onVoices: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    speak: ({ text, language, rate, volume }, onEnd) => {
      said.push(language === 'en' ? text : `${language}: ${text}`);
      manner = { rate, volume };
      ended = onEnd;
      if (pace === 'at-once') end();
    },
    stop: () => end('stopped'),
    transcript: () => {
      const since = said;
      said = [];
      return since;
    },
    manner: () => manner,
    setLanguages: (...others) => {
      known = new Set(others);
      for (const listener of listeners) listener();
    },
    end,
  };
}
