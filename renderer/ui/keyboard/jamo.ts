/**
 * Hangul from the keys of dubeolsik (두벌식, KS X 5002), by the arithmetic of The Unicode Standard 3.12.
 * No state is kept: what a jamo joins, and what deleting leaves, is seen in the text itself.
 */
const leads = Array.from('ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ');
const vowels = Array.from('ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ');
const tails = ['', ...Array.from('ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ')];

/** What two keys give that no single key has. */
const parts: ReadonlyMap<string, string> = new Map([
  ...pairsOf('ㅘㅗㅏ ㅙㅗㅐ ㅚㅗㅣ ㅝㅜㅓ ㅞㅜㅔ ㅟㅜㅣ ㅢㅡㅣ'),
  ...pairsOf('ㄳㄱㅅ ㄵㄴㅈ ㄶㄴㅎ ㄺㄹㄱ ㄻㄹㅁ ㄼㄹㅂ ㄽㄹㅅ ㄾㄹㅌ ㄿㄹㅍ ㅀㄹㅎ ㅄㅂㅅ'),
]);
const pairs: ReadonlyMap<string, string> = new Map([...parts].map(([one, two]) => [two, one]));

function pairsOf(table: string): [string, string][] {
  return table.split(' ').map((entry) => [entry.charAt(0), entry.slice(1)]);
}

interface Syllable {
  readonly lead: string;
  readonly vowel: string;
  /** Empty where there is none. */
  readonly tail: string;
}

/** Text before the caret with one more jamo: it joins the last syllable where it can. */
export function addJamo(before: string, jamo: string): string {
  const last = before.slice(-1);
  return before.slice(0, before.length - last.length) + join(last, jamo);
}

/** Text before the caret without its last jamo; of other script, without its last character. */
export function takeJamo(before: string): string {
  const last = [...before].at(-1) ?? '';
  return before.slice(0, before.length - last.length) + shorten(last);
}

/** The jamo of a character as they are typed, one key each; another character as it is. */
export function jamoOf(character: string): string {
  const syllable = split(character);
  const letters = syllable ? syllable.lead + syllable.vowel + syllable.tail : character;
  return Array.from(letters, (letter) => parts.get(letter) ?? letter).join('');
}

function join(last: string, jamo: string): string {
  const syllable = split(last);
  if (!syllable) return joinAlone(last, jamo);
  const { tail } = syllable;
  if (vowels.includes(jamo)) return tail === '' ? joinVowel(syllable, jamo) : carry(syllable, jamo);
  const longer = tail === '' ? jamo : (pairs.get(tail + jamo) ?? '');
  return tails.includes(longer) && longer !== ''
    ? compose({ ...syllable, tail: longer })
    : last + jamo;
}

/** Jamo that stand alone: a lead takes a vowel, and two vowels may be one. */
function joinAlone(last: string, jamo: string): string {
  if (leads.includes(last) && vowels.includes(jamo)) {
    return compose({ lead: last, vowel: jamo, tail: '' });
  }
  return vowels.includes(last) ? (pairs.get(last + jamo) ?? last + jamo) : last + jamo;
}

function joinVowel(syllable: Syllable, jamo: string): string {
  const longer = pairs.get(syllable.vowel + jamo);
  return longer ? compose({ ...syllable, vowel: longer }) : compose(syllable) + jamo;
}

/** A vowel takes the tail, or its second half, for its own lead. */
function carry(syllable: Syllable, vowel: string): string {
  const [stays = '', moves = ''] = parts.get(syllable.tail) ?? ['', syllable.tail];
  return compose({ ...syllable, tail: stays }) + compose({ lead: moves, vowel, tail: '' });
}

function shorten(last: string): string {
  const syllable = split(last);
  if (!syllable) return parts.get(last)?.charAt(0) ?? '';
  const { lead, vowel, tail } = syllable;
  if (tail !== '') return compose({ lead, vowel, tail: parts.get(tail)?.charAt(0) ?? '' });
  const shorter = parts.get(vowel)?.charAt(0);
  return shorter ? compose({ lead, vowel: shorter, tail }) : lead;
}

function compose({ lead, vowel, tail }: Syllable): string {
  const block = leads.indexOf(lead) * vowels.length + vowels.indexOf(vowel);
  return String.fromCharCode(0xac00 + block * tails.length + tails.indexOf(tail));
}

function split(character: string): Syllable | undefined {
  if (!/^[\uac00-\ud7a3]$/.test(character)) return undefined;
  const at = character.charCodeAt(0) - 0xac00;
  const block = Math.floor(at / tails.length);
  return {
    lead: leads[Math.floor(block / vowels.length)] ?? '',
    vowel: vowels[block % vowels.length] ?? '',
    tail: tails[at % tails.length] ?? '',
  };
}
