import { nextTick, onScopeDispose } from 'vue';
import { InputByScreenKey } from '#renderer/ui/keyboard/edit.ts';
import { isSecret } from '#renderer/ui/secret.ts';
import { describeControl, wordingOf, type Words } from './controls.ts';
import { watchLiveRegions } from './live-regions.ts';
import { passagesOf } from './passages.ts';
import type { Passage, Speaker } from './speaker.ts';
import { typedWords } from './typing.ts';

interface Following {
  readonly speaker: Speaker;
  readonly words: Words;
  /** Somebody has agreed to be read to; before that, nothing is said of what is announced. */
  readonly mayTell: () => boolean;
}

/** Has the page heard as it changes: where the focus goes, what is announced, what is typed. */
export function useFollowing({ speaker, words, mayTell }: Following) {
  const reader = createReader(words);
  let isBeginning = false;
  const say = (text: string) =>
    speaker.say([{ text, language: document.documentElement.lang }], 'reading');

  /** What a press changes of a control is there only after the control has the focus. */
  async function arrive({ target }: Event): Promise<void> {
    await nextTick();
    if (isBeginning || !(target instanceof Element) || !target.isConnected) return;
    speaker.say(reader.at(target), 'reading');
  }
  /**
   * The focus to the heading, so that Tab starts there, once a question has given it back; then the
   * screen, with who and where before it: somebody has just begun to listen.
   */
  async function begin(): Promise<void> {
    isBeginning = true;
    await nextTick();
    await new Promise((resolve) => setTimeout(resolve));
    document.querySelector<HTMLElement>('.room h1')?.focus();
    await nextTick();
    isBeginning = false;
    speaker.say(reader.wholeScreen(), 'reading');
  }
  const end = listen({
    focusin: (event) => void arrive(event),
    input: (event) => {
      if (!isAnnounced(event)) say(typedWords(event, words));
    },
    // As with every screen reader, Control alone is silence.
    keydown: ({ key }) => {
      if (key === 'Control') speaker.silence();
    },
  });
  const endRegions = watchLiveRegions((news) => {
    if (!mayTell()) return;
    for (const { element, kind } of news) speaker.say(reader.part(element), kind);
  });
  onScopeDispose(() => {
    end();
    endRegions();
    speaker.silence();
  });
  return { begin, say, readScreen: () => speaker.say(reader.screen(), 'reading') };
}

/** Keys of the screen announce what they have typed, but for secrets. */
function isAnnounced(event: Event): boolean {
  if (!(event instanceof InputByScreenKey)) return false;
  return event.target instanceof Element && !isSecret(event.target);
}

/** Puts the page into words. */
function createReader(words: Words) {
  let question: Element | undefined;
  const wording = wordingOf(words);
  const part = (element: Element) => passagesOf(element, wording);
  const parts = (...names: readonly string[]) =>
    names.flatMap((name) => {
      const found = document.querySelector(`.frame ${name}`);
      return found ? part(found) : [];
    });

  /** The screen, or the question over it, from its heading on. */
  function screen(): readonly Passage[] {
    const asked = questionNow();
    return asked ? part(asked) : parts('.room', '.ground');
  }
  /** Where the focus is; a question that has come with it is said before. */
  function at(target: Element): readonly Passage[] {
    if (target.closest('.dock')) return [];
    const before = question;
    question = questionNow();
    if (target.matches('.room h1')) return screen();
    const beside = target.matches('h2') ? target.closest('.aside') : null;
    if (beside) return part(beside);
    const isNew = question !== before && question?.contains(target);
    const asked = isNew ? question?.querySelector('.dialog__in') : undefined;
    const isControl = target.matches('button, a, input, textarea, select, [role=radio]');
    const own = isControl ? describeControl(target, words, 'wholly') : part(target);
    return [...(asked ? part(asked) : []), ...own];
  }
  return { part, screen, at, wholeScreen: () => parts('.lintel', '.room', '.aside', '.ground') };
}

/** What is asked over everything, where something is. */
function questionNow(): Element | undefined {
  return [...document.querySelectorAll('[aria-modal=true]')].at(-1);
}

interface Listeners {
  readonly focusin: (event: Event) => void;
  readonly input: (event: Event) => void;
  readonly keydown: (event: KeyboardEvent) => void;
}

/** From now on, not from mounting on: a question that comes with this takes the focus before. */
function listen({ focusin, input, keydown }: Listeners): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  document.addEventListener('focusin', focusin, { signal });
  document.addEventListener('input', input, { signal });
  document.addEventListener('compositionend', input, { signal });
  document.addEventListener('keydown', keydown, { signal });
  return () => {
    controller.abort();
  };
}
