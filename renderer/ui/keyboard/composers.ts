import { addJamo, takeJamo } from './jamo.ts';
import { turnKana } from './kana.ts';
import type { Composer, Edit } from './keys.ts';
import { candidatesFrom, takeCandidate } from './pinyin.ts';

/** What the key types that gives the last kana its next form; no text has it. */
export const kanaTurn = '小゛゜';

export const kanaComposer: Composer = {
  press: (before, typed) =>
    typed === kanaTurn ? editOf(before, turnKana(before)) : { drop: 0, text: typed },
};

export const jamoComposer: Composer = {
  press: (before, typed) => editOf(before, addJamo(before, typed)),
  erase: (before) => editOf(before, takeJamo(before)),
};

/** Fetches its dictionary (46 kB): only who writes Chinese needs it. The blank takes the first word. */
export async function loadPinyinComposer(): Promise<Composer> {
  const { default: words } = await import('./pinyin.json');
  const find = candidatesFrom(words);
  const suggest = (before: string) =>
    find(before).map((candidate) => ({
      shown: candidate.word,
      ...editOf(before, takeCandidate(before, candidate)),
    }));
  return {
    press: (before, typed) => {
      const [first] = typed === ' ' ? suggest(before) : [];
      return first ?? { drop: 0, text: typed };
    },
    suggest,
  };
}

/** What changes, so that the rest of the field stays untouched. */
function editOf(before: string, after: string): Edit {
  const first = Array.from(before).findIndex((_, at) => before[at] !== after[at]);
  const same = first < 0 ? before.length : first;
  return { drop: before.length - same, text: after.slice(same) };
}
