/** Texts by key; the build turns each into a message tree (build/vite/i18n-precompile.ts). */
export interface Texts {
  [key: string]: string | Texts;
}

/**
 * The texts of one language out of globbed files. Those of `i18n/messages/` stand at the top, those
 * of another folder under its name.
 */
export function textsIn(files: Readonly<Record<string, unknown>>, language: string): Texts {
  const texts: Texts = {};
  for (const [file, found] of Object.entries(files)) {
    if (!file.endsWith(`/${language}.json`)) continue;
    // What the glob names are text files; a test reads each of them by the same shape.
    const part = found as Texts;
    const folder = /([\w-]+)\/messages\//.exec(file)?.[1] ?? 'i18n';
    if (folder === 'i18n') Object.assign(texts, part);
    else texts[folder] = part;
  }
  return texts;
}

/** Files that a folder globbed beside itself, with the folder's name, under which their texts stand. */
export function inFolder<File>(
  folder: string,
  files: Readonly<Record<string, File>>,
): Readonly<Record<string, File>> {
  return Object.fromEntries(
    Object.entries(files).map(([file, load]) => [file.replace('./', `${folder}/`), load]),
  );
}
