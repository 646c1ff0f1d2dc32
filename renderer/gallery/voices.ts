import { primary, type Speech } from '#renderer/voice/speech.ts';

/** Voices for these languages that say nothing: a picture has no sound, on any computer. */
export function mute(languages: readonly string[]): Speech {
  const known = new Set(languages.map(primary));
  return {
    languages: () => known,
    onVoices: () => () => undefined,
    speak: () => undefined,
    stop: () => undefined,
  };
}
