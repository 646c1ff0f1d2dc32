import { readFileSync } from 'node:fs';

/** Names of what belongs to whoever builds, and to nobody who runs it. */
const names: Readonly<Record<string, RegExp>> = {
  'a source': /\.(?:[cm]?tsx?|vue)$/,
  'a source map': /\.map$/,
  'a test': /\.(?:test|spec)\.|\/(?:__)?tests?(?:__)?\//,
};

/** The first bytes of programs that don't run on Linux on x86-64. */
const foreignMarks: Readonly<Record<string, readonly string[]>> = {
  'a program for Windows': ['4d5a'],
  'a program for macOS': ['cafebabe', 'feedface', 'feedfacf', 'cefaedfe', 'cffaedfe'],
};

/** What in these files should not be in a package for Linux on x86-64: `<path>: a source map`. */
export function unwantedIn(files: readonly string[]): readonly string[] {
  return files.flatMap((file) => {
    const bytes = readFileSync(file);
    return [...namedAs(file), ...programOf(bytes), ...mapOf(file, bytes)].map(
      (what) => `${file}: ${what}`,
    );
  });
}

function namedAs(file: string): readonly string[] {
  return Object.entries(names).flatMap(([what, name]) => (name.test(file) ? [what] : []));
}

function programOf(bytes: Buffer): readonly string[] {
  const start = bytes.toString('hex', 0, 4);
  const foreign = Object.entries(foreignMarks).flatMap(([what, marks]) =>
    marks.some((mark) => start.startsWith(mark)) ? [what] : [],
  );
  // ELF: byte 18 is the machine, 0x3e is x86-64.
  const isOtherElf = start === '7f454c46' && bytes[18] !== 0x3e;
  return isOtherElf ? [...foreign, 'a program for another processor'] : foreign;
}

function mapOf(file: string, bytes: Buffer): readonly string[] {
  const isScript = /\.(?:c?js|css)$/.test(file);
  return isScript && bytes.includes('sourceMappingURL=') ? ['names a source map'] : [];
}
