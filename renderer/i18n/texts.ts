/** Texts by key; the build turns each into a message tree (build/vite/i18n-precompile.ts). */
export interface Texts {
  [key: string]: string | Texts;
}

/**
 * The texts of one language out of globbed files. Those of `messages/` beside i18n.ts stand at the
 * top, those of another folder under its name.
 */
export function textsIn(files: Readonly<Record<string, unknown>>, language: string): Texts {
  const texts: Texts = {};
  for (const [file, found] of Object.entries(files)) {
    if (!file.endsWith(`/${language}.json`)) continue;
    // What the glob names are text files; a test reads each of them by the same shape.
    const part = found as Texts;
    const folder = /([\w-]+)\/messages\//.exec(file)?.[1];
    if (folder) texts[folder] = part;
    else Object.assign(texts, part);
  }
  return texts;
}
