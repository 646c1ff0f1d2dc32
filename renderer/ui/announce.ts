import { inject, shallowRef, type InjectionKey, type ShallowRef } from 'vue';

/** `polite` waits until the screen reader has finished a sentence, `assertive` does not. */
export type Urgency = 'polite' | 'assertive';

/** One paragraph of a live region; the same words said again are another one. */
export interface Said {
  readonly id: number;
  readonly text: string;
}

export interface Announcer {
  /** Has a sentence heard without moving the focus. */
  readonly say: (text: string, urgency?: Urgency) => void;
  /** The same, politely, once the topic has been quiet: in the words of then, or not at all. */
  readonly sayWhenQuiet: (topic: string, words: () => string) => void;
  /** Calls the listener with whatever is said from now on; gives back what ends that. */
  readonly hear: (listener: (text: string, urgency: Urgency) => void) => () => void;
  /** What stands in the two regions now. */
  readonly lines: Readonly<Record<Urgency, Readonly<ShallowRef<readonly Said[]>>>>;
}

/**
 * What is said within this time is one paragraph, so that neither of two sentences cuts the other
 * off, and the focus that moves with it is read first. In milliseconds.
 */
const gathering = 100;
/** How long a paragraph stands, in milliseconds: nothing of a visitor stays to be found. */
const standing = 8_000;
/** How long a topic has to be quiet: nobody hears five rules while typing. In milliseconds. */
const quiet = 700;

/** One region: gathers sentences, shows them as a paragraph, and takes it away again. */
function createRegion() {
  const lines = shallowRef<readonly Said[]>([]);
  let gathered: string[] = [];
  let last = 0;

  function show(): void {
    last += 1;
    const line: Said = { id: last, text: gathered.join(' ') };
    gathered = [];
    lines.value = [...lines.value, line];
    setTimeout(() => (lines.value = lines.value.filter(({ id }) => id !== line.id)), standing);
  }
  return {
    lines,
    add: (text: string) => {
      if (gathered.length === 0) setTimeout(show, gathering);
      gathered.push(text);
    },
  };
}

/** The two live regions of a page; who draws them shows their `lines`. */
export function createAnnouncer(): Announcer {
  const regions = { polite: createRegion(), assertive: createRegion() };
  const listeners = new Set<(text: string, urgency: Urgency) => void>();
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();

  function say(text: string, urgency: Urgency = 'polite'): void {
    if (text === '') return;
    regions[urgency].add(text);
    for (const listener of listeners) listener(text, urgency);
  }
  return {
    say,
    sayWhenQuiet: (topic, words) => {
      clearTimeout(waiting.get(topic));
      waiting.set(
        topic,
        setTimeout(() => say(words()), quiet),
      );
    },
    hear: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    lines: { polite: regions.polite.lines, assertive: regions.assertive.lines },
  };
}

/** Provided by the frame around every screen. */
export const announcerKey: InjectionKey<Announcer> = Symbol('announcer');

/** Says things to those who don't see them; to nobody where no frame stands around it. */
export function useAnnounce(): Announcer {
  return inject(announcerKey, createAnnouncer, true);
}
