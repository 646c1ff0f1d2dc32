import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { languageOf, languages, type Language } from '#shared/languages.ts';

/** One slice of the face: its @font-face rule, and the characters that it is there for. */
interface Slice {
  readonly rule: string;
  readonly ranges: readonly (readonly [number, number])[];
}

/**
 * Which slices a style sheet lists. `first`: those that any text of ours, of a profile that we
 * ship, or a plain keyboard needs. `others`: the rest, for names and words that come from outside.
 */
export type Part = 'first' | 'others';

/** What nobody wrote into a text yet and everybody may type: ASCII, kana, Japanese punctuation. */
const plain: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0x3000, 0x30ff],
  [0xff01, 0xff65],
];

/**
 * Lists the slices of a @fontsource face in two parts, since all of them weigh 33 kB after gzip:
 * `400.css?first` for the first load and `400.css?others` for what comes with the first visit. The
 * weight 700 of each slice stands beside its 400, so that equal character ranges compress, and the
 * .woff copies that no browser of ours asks for are left out. Of a face of another language
 * `index.css?name=<code>` lists what that language's own name needs, since it stands on the first
 * screen, and `index.css?welcome=<code>` what is needed until a visit begins.
 */
export function fontSlices(): Plugin {
  return {
    name: 'genkan:font-slices',
    enforce: 'pre',
    transform: {
      filter: {
        id: /[\\/]@fontsource[\w-]*[\\/][\w-]+[\\/]\w+\.css\?(?:first|others|(?:name|welcome)=[\w-]+)$/,
      },
      handler(regular, id) {
        const [, what, code] = /\?(name|welcome)=([\w-]+)$/.exec(id) ?? [];
        if (code) {
          const language = languageOf(code);
          const text = what === 'name' ? language.name : welcomeTexts(language.code);
          return { code: facesOfText(regular, text), map: null };
        }
        const part = id.endsWith('?first') ? 'first' : 'others';
        const bold = readFileSync(id.replace(/400\.css\?\w+$/, '700.css'), 'utf8');
        return { code: facesOf({ regular, bold }, ownTexts(), part), map: null };
      },
    },
  };
}

/** The rules of one part, out of the two style sheets of a face, each slice in both weights. */
export function facesOf(
  sheets: { readonly regular: string; readonly bold: string },
  texts: string,
  part: Part,
): string {
  const bold = slicesOf(sheets.bold);
  const needed = codePoints(texts);
  return slicesOf(sheets.regular)
    .flatMap((slice, index) => {
      const isFirst = slice.ranges.some((range) => touches(range, needed));
      return isFirst === (part === 'first') ? [slice.rule, bold[index]?.rule ?? ''] : [];
    })
    .join('\n');
}

/** The slices of a face that a text needs, each for that text's characters alone. */
export function facesOfText(sheet: string, text: string): string {
  const points = codesOf(text).toSorted((one, other) => one - other);
  return slicesOf(sheet)
    .flatMap(({ rule, ranges }) => {
      const its = points.filter((point) => ranges.some((range) => touches(range, [point])));
      return its.length > 0
        ? [rule.replace(/unicode-range:[^;]+/, `unicode-range: ${listOf(its)}`)]
        : [];
    })
    .join('\n');
}

/** The languages whose script this face has: those without a face of their own. */
const ownLanguages: ReadonlySet<string> = new Set(
  languages
    .map(({ code }) => code)
    .filter((code) => !existsSync(`renderer/ui/styles/faces/${code}.ts`)),
);
const otherLanguages: ReadonlySet<string> = new Set(
  languages.map(({ code }) => code).filter((code) => !ownLanguages.has(code)),
);

/** Folders of the texts that a page may have before a visit begins, of whichever product. */
const welcomeFolders = ['renderer/i18n', 'renderer/practice'];

/**
 * What a page in a language with a face of its own shows until a visit begins: texts, words of the
 * profiles that we ship, the language's name and dates. What our own face's Latin draws is left out.
 */
export function welcomeTexts(code: Language): string {
  const messages = welcomeFolders.map((folder) =>
    readFileSync(`${folder}/messages/${code}.json`, 'utf8'),
  );
  const told = profiles().flatMap((profile) => wordsUnder(profile, code));
  const { name, formats } = languageOf(code);
  const all = [...messages, ...told, name, ...datesIn(formats)].join('');
  const latin = readFileSync('renderer/ui/styles/faces/latin.css', 'utf8');
  const drawn = slicesOf(latin).flatMap(({ ranges }) => ranges);
  const rest = codesOf(all).filter((point) => !drawn.some((range) => touches(range, [point])));
  return String.fromCodePoint(...rest);
}

/** Every day of a leap year as `use-moments.ts` may write it. */
function datesIn(formats: string): readonly string[] {
  const options = { weekday: 'short', month: 'long', day: 'numeric', timeZone: 'UTC' } as const;
  const calendar = new Intl.DateTimeFormat(formats, options);
  return Array.from({ length: 366 }, (_, day) => calendar.format(Date.UTC(2028, 0, 1 + day)));
}

/** The words that stand under a language's code, however deep. */
function wordsUnder(value: unknown, code: Language): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === code ? [JSON.stringify(inner)] : wordsUnder(inner, code),
  );
}

/** Every text in this face that can be shown before anybody has typed. Syntax costs nothing. */
export function ownTexts(): string {
  const messages = globSync('renderer/**/messages/*.json').filter((file) =>
    ownLanguages.has(path.basename(file, '.json')),
  );
  const told = profiles().map((profile) =>
    JSON.stringify(profile, (key, value: unknown) => (otherLanguages.has(key) ? undefined : value)),
  );
  return [...messages.map((file) => readFileSync(file, 'utf8')), ...told].join('\n');
}

function profiles(): readonly unknown[] {
  const files = globSync('resources/institutions/*.json');
  return files.map((file): unknown => JSON.parse(readFileSync(file, 'utf8')));
}

function slicesOf(css: string): readonly Slice[] {
  const rules = css.match(/@font-face \{[^}]+\}/g) ?? [];
  return rules.map((rule) => ({
    rule: rule.replace(/,\s*url\([^)]+\.woff\) format\('woff'\)/, ''),
    ranges: rangesOf(/unicode-range:([^;]+);/.exec(rule)?.[1] ?? ''),
  }));
}

/** `U+5,U+10-1f` as pairs of code points. */
function rangesOf(list: string): Slice['ranges'] {
  return list.split(',').map((range) => {
    const [from = '', to = from] = range.replace('U+', '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
}

/** Code points in ascending order as `U+5,U+10-11`. */
function listOf(points: readonly number[]): string {
  const starts = points.filter((point) => !points.includes(point - 1));
  return starts
    .map((from) => {
      let to = from;
      while (points.includes(to + 1)) to += 1;
      return `U+${from.toString(16)}${to > from ? `-${to.toString(16)}` : ''}`;
    })
    .join(',');
}

function codePoints(texts: string): readonly number[] {
  const typed = plain.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index),
  );
  return [...typed, ...codesOf(texts)];
}

function codesOf(text: string): readonly number[] {
  return [...new Set(text)].map((character) => character.codePointAt(0) ?? 0);
}

function touches([from, to]: readonly [number, number], points: readonly number[]): boolean {
  return points.some((point) => point >= from && point <= to);
}
