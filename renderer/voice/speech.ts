import { sayReadings } from './readings.ts';

/** One thing to say. */
export interface Utterance {
  readonly text: string;
  /** A language tag: `ja`, `en`, `ja-JP`. */
  readonly language: string;
  /** 1 is the usual speed. */
  readonly rate: number;
  /** 0 to 1. */
  readonly volume: number;
}

/** `stopped`: somebody went on before it was said to the end. */
export type Ending = 'said' | 'stopped' | 'failed';

/** The voices of this computer. Not a word is sent to another one. */
export interface Speech {
  /** Languages that have a voice here, as `ja` and `en`. */
  readonly languages: () => ReadonlySet<string>;
  /** Calls the listener when voices have come or gone; gives back what ends that. */
  readonly onVoices: (listener: () => void) => () => void;
  /** Says one thing, and calls `ended` once. */
  readonly speak: (utterance: Utterance, ended: (how: Ending) => void) => void;
  readonly stop: () => void;
}

/**
 * The browser's speech synthesis, with `localService` voices alone: others send each sentence to a
 * server (Web Speech API, SpeechSynthesisVoice). Voices come late, and may come again.
 */
export function systemSpeech(synthesis: SpeechSynthesis): Speech {
  /** Browsers drop an utterance that nobody holds, and its `end` with it. */
  const held = new Set<SpeechSynthesisUtterance>();
  const voices = () => synthesis.getVoices().filter(({ localService }) => localService);

  function voiceFor(language: string): SpeechSynthesisVoice | undefined {
    const known = voices();
    const fitting = known.filter(({ lang }) => primary(lang) === primary(language));
    return fitting.find((voice) => voice.default) ?? fitting[0] ?? known[0];
  }
  return {
    languages: () => new Set(voices().map(({ lang }) => primary(lang))),
    onVoices: (listener) => {
      synthesis.addEventListener('voiceschanged', listener);
      return () => {
        synthesis.removeEventListener('voiceschanged', listener);
      };
    },
    speak: ({ text, language, rate, volume }, ended) => {
      const voice = voiceFor(language);
      // Without a voice of its own an utterance would get the system's, and that may be a server's.
      if (!voice) return ended('failed');
      const utterance = new SpeechSynthesisUtterance(sayReadings(text, language));
      Object.assign(utterance, { voice, lang: voice.lang, rate, volume });
      const end = (how: Ending) => {
        if (held.delete(utterance)) ended(how);
      };
      utterance.addEventListener('end', () => end('said'));
      utterance.addEventListener('error', ({ error }) =>
        end(error === 'canceled' || error === 'interrupted' ? 'stopped' : 'failed'),
      );
      held.add(utterance);
      synthesis.speak(utterance);
    },
    stop: () => synthesis.cancel(),
  };
}

/** `ja` of `ja-JP` and of `ja_JP`; `zh` of Mandarin, which some systems call by its own code. */
export function primary(language: string): string {
  const code = language.toLowerCase().split(/[-_]/)[0] ?? language;
  return code === 'cmn' ? 'zh' : code;
}
