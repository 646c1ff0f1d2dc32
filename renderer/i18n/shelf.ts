import { inject, shallowRef, type InjectionKey, type Ref } from 'vue';
import { useI18n, type Composer } from 'vue-i18n';
import type { Language } from '#shared/languages.ts';
import type { Extent } from '#renderer/ui/faces.ts';
import { textsIn } from './texts.ts';

/** Lists the faces of a language as far as a part needs them (ui/faces.ts). */
type LoadFaces = (language: string, extent: Extent) => Promise<void>;

/** Text files of one part of the page, in every language; each is fetched when it is needed. */
export type TextFiles = Readonly<Record<string, () => Promise<unknown>>>;

/**
 * The texts that the page has so far. A part that was added once is fetched in every language that is
 * shown later, before that language is: a page never stands half in one and half in another.
 */
export interface Shelf {
  /**
   * Fetches a part in the language that is shown. A part at Welcome is drawn by what Welcome has of
   * the language's face, any other by the whole. Rejects where a file can't be had.
   */
  readonly add: (files: TextFiles, extent?: Extent) => Promise<void>;
  /** Fetches a part in a language that is not shown as a whole. Rejects like `add`. */
  readonly addIn: (files: TextFiles, language: Language) => Promise<void>;
  /** Whether a part is there in the language that is shown. */
  readonly has: (files: TextFiles) => boolean;
  /** Shows a language once every part is there. Rejects where a file can't be had. */
  readonly show: (language: Language) => Promise<void>;
}

export const shelfKey: InjectionKey<Shelf> = Symbol('shelf');

type Texts = Pick<Composer, 'locale' | 'mergeLocaleMessage'>;

/** A part is there when its texts are and the faces that draw them. */
export function createShelf(texts: Texts, loadFaces: LoadFaces = () => Promise.resolve()): Shelf {
  const parts = new Set<TextFiles>();
  const atWelcome = new Set<TextFiles>();
  const there = new Map<TextFiles, Set<string>>();
  let wanted = texts.locale.value;

  const isThere = (files: TextFiles, language: string) => there.get(files)?.has(language) ?? false;
  async function fetchPart(files: TextFiles, language: string): Promise<void> {
    if (isThere(files, language)) return;
    const named = Object.entries(files).filter(([file]) => file.endsWith(`/${language}.json`));
    const [read] = await Promise.all([
      Promise.all(named.map(async ([file, load]) => [file, await load()] as const)),
      loadFaces(language, atWelcome.has(files) ? 'welcome' : 'whole'),
    ]);
    if (isThere(files, language)) return;
    texts.mergeLocaleMessage(language, textsIn(Object.fromEntries(read), language));
    there.set(files, new Set([...(there.get(files) ?? []), language]));
  }
  return {
    add: async (files, extent = 'whole') => {
      parts.add(files);
      if (extent === 'welcome') atWelcome.add(files);
      while (!isThere(files, texts.locale.value)) await fetchPart(files, texts.locale.value);
    },
    addIn: fetchPart,
    has: (files) => isThere(files, texts.locale.value),
    show: async (language) => {
      wanted = language;
      // What is added meanwhile is waited for as well.
      while ([...parts].some((files) => !isThere(files, language))) {
        await Promise.all([...parts].map((files) => fetchPart(files, language)));
      }
      if (wanted === language) texts.locale.value = language;
    },
  };
}

/** The page's shelf; where there is none, as in a test that has every text, one that has all. */
export function useShelf(): Shelf {
  const { locale } = useI18n({ useScope: 'global' });
  const whole: Shelf = {
    add: () => Promise.resolve(),
    addIn: () => Promise.resolve(),
    has: () => true,
    show: (language) => {
      locale.value = language;
      return Promise.resolve();
    },
  };
  return inject(shelfKey, whole);
}

/** Whether the texts of a part are there; they are fetched now. */
export function useTextPart(files: TextFiles): Readonly<Ref<boolean>> {
  const shelf = useShelf();
  const isThere = shallowRef(shelf.has(files));
  if (!isThere.value) void shelf.add(files).then(() => (isThere.value = true));
  return isThere;
}

/** Loads a component together with its texts, so that it never stands without them. */
export function useWithTexts() {
  const shelf = useShelf();
  return <Loaded>(
      texts: () => Promise<{ readonly files: TextFiles }>,
      load: () => Promise<Loaded>,
    ): (() => Promise<Loaded>) =>
    async () => {
      const [loaded] = await Promise.all([load(), texts().then(({ files }) => shelf.add(files))]);
      return loaded;
    };
}
