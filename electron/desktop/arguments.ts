import { withoutDisplay } from './without-display.ts';

/** What a product takes. */
export interface Allowed {
  /** Options with one word behind them: `settings` for `--settings <file>`. */
  readonly options: readonly string[];
  /** Administrators' commands: at most one of them, with at most one word behind it. */
  readonly commands: readonly string[];
  /** Whether this is the packaged program; else the folder of the app comes first. */
  readonly isPackaged: boolean;
  readonly platform: NodeJS.Platform;
}

/** A command, and the word behind it. */
export interface GivenCommand {
  readonly name: string;
  readonly given: string | undefined;
}

/** What the app was started with; `bad` is the word that is not on the list, without its value. */
export type Arguments =
  | {
      readonly ok: true;
      readonly options: Readonly<Record<string, string>>;
      readonly command: GivenCommand | undefined;
      /** Whether it runs without a display, as a command does (without-display.ts). */
      readonly isWithoutDisplay: boolean;
    }
  | { readonly ok: false; readonly bad: string; readonly sentence: string };

/** Chromium wants it from root. A command opens no page, so none goes without its sandbox. */
const withoutSandbox = '--no-sandbox';

/**
 * Reads `--name word` and `--name=word` against the list of what is allowed. Anything else refuses
 * the start: a debugger's port, a proxy, an extension, a switch that nobody here has heard of.
 */
export function readArguments(words: readonly string[], allowed: Allowed): Arguments {
  const isWithoutDisplay = withoutDisplay.every((word, at) => words[at] === word);
  const rest = isWithoutDisplay ? words.slice(withoutDisplay.length) : words;
  const isRoots = rest[0] === withoutSandbox;
  const own = withoutFolder(isRoots ? rest.slice(1) : rest, allowed);
  const pairs = pairsOf(own, allowed.platform);
  const bad = pairs.find((pair) => !isAllowed(pair, allowed)) ?? repeated(pairs, allowed);
  if (bad) return refused(bad.word);
  const command = pairs.find(({ name }) => allowed.commands.includes(name));
  if (isWithoutDisplay && !command) return refused(words[0] ?? '');
  if (isRoots && allowed.isPackaged && !command) return refused(withoutSandbox);
  const options = pairs.filter((pair) => pair !== command);
  return {
    ok: true,
    options: Object.fromEntries(options.map(({ name, value = '' }) => [name, value])),
    command: command && { name: command.name, given: command.value },
    isWithoutDisplay,
  };
}

interface Pair {
  /** As it was written. */
  readonly word: string;
  /** '' for a word that is no option. */
  readonly name: string;
  readonly value: string | undefined;
}

/** Electron's own program is started with the folder of the app. */
function withoutFolder(words: readonly string[], { isPackaged }: Allowed): readonly string[] {
  const [first] = words;
  return isPackaged || first === undefined || first.startsWith('-') ? words : words.slice(1);
}

function pairsOf(words: readonly string[], platform: NodeJS.Platform): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const pair = pairOf(words[at] ?? '');
    const next = words[at + 1];
    const isWhole = pair.name === '' || words[at]?.includes('=');
    if (!isWhole && next !== undefined && !isSwitch(next, platform)) {
      pairs.push({ ...pair, value: next });
      at += 1;
    } else {
      pairs.push(pair);
    }
  }
  return pairs;
}

/** `--name` or `--name=value`; an empty value is none. */
function pairOf(word: string): Pair {
  const [option = '', ...rest] = word.split('=');
  const name = /^--[a-z-]+$/.test(option) ? option.slice(2) : '';
  return { word, name, value: rest.join('=') || undefined };
}

/** On Windows Chromium takes what begins with a slash for a switch, too. */
function isSwitch(word: string, platform: NodeJS.Platform): boolean {
  return word === '' || word.startsWith('-') || (platform === 'win32' && word.startsWith('/'));
}

function isAllowed({ name, value }: Pair, { options, commands }: Allowed): boolean {
  return commands.includes(name) || (options.includes(name) && value !== undefined);
}

/** The second command, or the second time of an option. */
function repeated(pairs: readonly Pair[], { commands }: Allowed): Pair | undefined {
  const kindOf = ({ name }: Pair) => (commands.includes(name) ? '' : name);
  return pairs.find((pair, at) => pairs.slice(0, at).some((one) => kindOf(one) === kindOf(pair)));
}

function refused(word: string): Arguments {
  const [bad = word] = word.split('=');
  return { ok: false, bad, sentence: `Genkan does not start with ${bad}.` };
}
