/** The options that are ours; each product has one of them. */
type OwnOption = 'settings' | 'institution';

/** What the app was started with. */
export type Arguments =
  /** `named` is what stands after the product's own option; '' where nothing does. */
  | { readonly ok: true; readonly named: string | undefined }
  | { readonly ok: false; readonly sentence: string };

/** Switches that would hand the page or main to whoever asks (a debugger, a foreign script). */
const refused =
  /^--?(?:remote-debugging|remote-allow-origins|inspect|debug|js-flags|load-extension)/i;
const ours = /^--?(settings|institution)(?:=|$)/i;

/**
 * Reads `--<own>=<name>` or `--<own> <name>`. Refuses every switch that opens a debugger, and the
 * option of the other product: the kiosk takes settings alone, the practice app an institution.
 */
export function readArguments(words: readonly string[], own: OwnOption): Arguments {
  const bad = words.find((word) => refused.test(word) || isOfAnother(word, own));
  if (bad !== undefined) {
    return { ok: false, sentence: `Genkan does not start with ${bad.split('=')[0] ?? bad}.` };
  }
  return { ok: true, named: nameIn(words, own) };
}

function isOfAnother(word: string, own: OwnOption): boolean {
  const option = ours.exec(word)?.[1];
  return option !== undefined && option.toLowerCase() !== own;
}

function nameIn(words: readonly string[], own: OwnOption): string | undefined {
  const at = words.findIndex((word) => word === `--${own}` || word.startsWith(`--${own}=`));
  if (at < 0) return undefined;
  const [option, ...name] = (words[at] ?? '').split('=');
  return words[at] === option ? (words[at + 1] ?? '') : name.join('=');
}
