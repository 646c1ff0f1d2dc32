/** Faces of the languages that ours has no characters for (styles/faces), as Welcome needs them. */
const faces = import.meta.glob('./styles/faces/*.ts');
/** The same with every slice. */
const wholeFaces = import.meta.glob('./styles/faces/whole/*.ts');

/** How much of a face is listed: what Welcome and what stands beside it need, or all of it. */
export type Extent = 'welcome' | 'whole';

/** Lists the faces of a language, before it is shown. Rejects where the list can't be had. */
export async function loadFaces(language: string, extent: Extent): Promise<void> {
  await (extent === 'whole'
    ? wholeFaces[`./styles/faces/whole/${language}.ts`]?.()
    : faces[`./styles/faces/${language}.ts`]?.());
}

/** What is said in our own face: every text but those of the languages that bring theirs. */
export function textsInOurFace(told: unknown): string {
  return JSON.stringify(told ?? '', (key, value: unknown) => (hasFace(key) ? undefined : value));
}

/**
 * The letters of their own script in what is said in a language that brings its face; none in one of
 * ours. Signs, and Japanese words in Korean ones, may be drawn by our own face.
 */
export function lettersInFaceOf(language: string, told: unknown): string {
  const found: unknown[] = [];
  const others = otherLetters[language];
  if (!others) return '';
  JSON.stringify(told ?? '', (key, value: unknown) => {
    if (key === language) found.push(value);
    return value;
  });
  return JSON.stringify(found).replaceAll(others, '');
}

/** What is not of the script that a face is there for. */
const otherLetters: Readonly<Partial<Record<string, RegExp>>> = {
  'zh-Hans': /\P{Script=Han}/gu,
  ko: /\P{Script=Hangul}/gu,
};

function hasFace(language: string): boolean {
  return `./styles/faces/${language}.ts` in faces;
}
