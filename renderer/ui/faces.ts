/** Faces of the languages that ours has no characters for (styles/faces). */
const faces = import.meta.glob('./styles/faces/*.ts');

/** Lists the faces of a language, before it is shown. Rejects where the list can't be had. */
export async function loadFaces(language: string): Promise<void> {
  await faces[`./styles/faces/${language}.ts`]?.();
}

/** What is said in our own face: every text but those of the languages that bring theirs. */
export function textsInOurFace(told: unknown): string {
  return JSON.stringify(told ?? '', (key, value: unknown) =>
    `./styles/faces/${key}.ts` in faces ? undefined : value,
  );
}
