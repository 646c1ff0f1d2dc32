import { flushPromises } from '@vue/test-utils';
import type { FakeWorld, Shown } from '#tests/renderer/screens/mount.ts';
import { choose, open, pass } from '#tests/renderer/screens/open-page.ts';
import { standInSpeech, type StandInSpeech } from './stand-in-speech.ts';

export interface Listening {
  readonly page: Shown;
  readonly speech: StandInSpeech;
  /** What was said since it was asked before, once nothing more is on its way. */
  readonly heard: () => Promise<readonly string[]>;
  /** Presses a button by its words, and says what was heard of it. */
  readonly press: (words: string) => Promise<readonly string[]>;
  /** Takes the focus to the first thing of a selector. */
  readonly goTo: (selector: string) => Promise<readonly string[]>;
  /** One key in the field of this name, as a browser tells of it. */
  readonly key: (name: string, data: string | null) => Promise<readonly string[]>;
}

const begin = {
  en: ['Read aloud', 'Start reading aloud'],
  ja: ['読み上げ', '読み上げを始める'],
} as const;

/** The whole page over a world, with reading aloud just begun; holds time by `holdTime`. */
export async function listen(world: FakeWorld, language: 'ja' | 'en' = 'en'): Promise<Listening> {
  const styles = document.head.appendChild(document.createElement('style'));
  // Browsers know this of themselves.
  styles.textContent =
    'a, b, i, span, strong, time { display: inline } .state > *, .lintel > *, .vh { display: block }';
  const speech = standInSpeech();
  const page = await open(world, { speech });
  if (language === 'ja') await page.press('日本語');
  for (const words of begin[language]) await choose(page, words);
  const listening = listenTo(page, speech);
  await listening.heard();
  return listening;
}

function listenTo(page: Shown, speech: StandInSpeech): Listening {
  const heard = async () => {
    await pass(1);
    return speech.transcript();
  };
  return {
    page,
    speech,
    heard,
    press: async (words) => {
      await choose(page, words);
      return heard();
    },
    goTo: async (selector) => {
      page.wrapper.get<HTMLElement>(selector).element.focus();
      return heard();
    },
    key: async (name, data) => {
      const { element } = page.wrapper.get<HTMLInputElement>(`input[name=${name}]`);
      element.value += data ?? '';
      const inputType = data === null ? 'deleteContentBackward' : 'insertText';
      element.dispatchEvent(new InputEvent('input', { bubbles: true, inputType, data }));
      await flushPromises();
      return heard();
    },
  };
}
