import { X509Certificate } from 'node:crypto';
import { readText } from './plain-file.ts';
import { placeIn, Unusable, type Finding } from './unusable.ts';

const noCertificate = 'no certificate in PEM form';
const begin = '-----BEGIN CERTIFICATE-----';
const end = '-----END CERTIFICATE-----';
/** A line that begins or ends a block, or was meant to; words around the blocks may stand. */
const marker = /^[ \t]*-{2,}.*$/gm;
/** As TLS reads lines: a lone carriage return ends none. */
const line = /[^\n]+/g;
/** A line that was meant to begin or end a certificate, with whatever else it has. */
const meant = /-[ \t]*(BEGIN|END)[ \t]+CERTIFICATE|(BEGIN|END)[ \t]+CERTIFICATE[ \t]*-/;
/** Nothing stands before it and only blanks after it: TLS passes over any other without a word. */
const exact = /^-----(BEGIN|END) CERTIFICATE-----[ \t\r]*$/;

/**
 * The authorities of a file in PEM form (RFC 7468): one certificate or several, and no block of another
 * kind. `Unusable` names each block that is none: TLS would stop reading there without a word, and the
 * portal that the next one vouches for would not be believed.
 */
export async function readAuthorities(file: string, owners?: readonly number[]): Promise<string> {
  const text = await readText(file, owners);
  const inexact = inexactLinesIn(text);
  if (inexact.length > 0) throw new Unusable(file, inexact);
  const blocks = blocksIn(text);
  if (blocks.length === 0) throw new Unusable(file, `this is ${noCertificate}`);
  const findings = blocks.flatMap((block, at): readonly Finding[] => {
    if (isCertificate(block.text)) return [];
    const says = `block ${at + 1} of ${blocks.length} is ${noCertificate}`;
    return [{ place: placeIn(text, block.from), says }];
  });
  if (findings.length > 0) throw new Unusable(file, findings);
  return text;
}

/** Two of them on one line come of two files that were joined, the first without its last line break. */
function inexactLinesIn(text: string): readonly Finding[] {
  const lines = [...text.matchAll(line)];
  const bad = lines.filter(({ 0: words }) => meant.test(words) && !exact.test(words));
  const says = `this line has to be ${begin} or ${end} alone, from its first column`;
  return bad.map(({ index }) => ({ place: placeIn(text, index), says }));
}

interface Block {
  readonly text: string;
  /** Its position in the file. */
  readonly from: number;
}

/** From each beginning to the end before the next one; an end without a beginning is a block as well. */
function blocksIn(text: string): readonly Block[] {
  const marks = [...text.matchAll(marker)].map(({ 0: line, index }) => ({ line, index }));
  const begins = marks.filter((mark, at) => !isEndOf(marks[at - 1], mark));
  return begins.map(({ index }, at) => ({
    text: text.slice(index, begins[at + 1]?.index).trim(),
    from: index,
  }));
}

interface Mark {
  readonly line: string;
}

/** Of the same label, however many hyphens it has. */
function isEndOf(before: Mark | undefined, { line }: Mark): boolean {
  const begun = /BEGIN ([A-Z0-9 ]+)/.exec(before?.line ?? '')?.[1];
  return begun !== undefined && begun === /END ([A-Z0-9 ]+)/.exec(line)?.[1];
}

function isCertificate(block: string): boolean {
  // Between two blocks words may stand, which are not looked at.
  const whole = block.slice(0, block.indexOf(end) + end.length);
  try {
    return whole.startsWith(begin) && new X509Certificate(whole).subject !== '';
  } catch {
    return false;
  }
}
