/** What the app was started with. */
export type Arguments =
  | { readonly ok: true; readonly settings: string | undefined }
  | { readonly ok: false; readonly sentence: string };

/** Switches that would hand the page or main to whoever asks (a debugger, a foreign script). */
const refused =
  /^--?(?:remote-debugging|remote-allow-origins|inspect|debug|js-flags|load-extension)/i;

/** Reads `--settings=<file>` or `--settings <file>`; refuses every switch that opens a debugger. */
export function readArguments(words: readonly string[]): Arguments {
  const bad = words.find((word) => refused.test(word));
  if (bad !== undefined) {
    return { ok: false, sentence: `Genkan does not start with ${bad.split('=')[0] ?? bad}.` };
  }
  return { ok: true, settings: settingsOf(words) };
}

function settingsOf(words: readonly string[]): string | undefined {
  const at = words.findIndex((word) => /^--settings(?:=|$)/.test(word));
  if (at < 0) return undefined;
  const joined = words[at]?.split('=').slice(1).join('=');
  return joined === '' || joined === undefined ? words[at + 1] : joined;
}
