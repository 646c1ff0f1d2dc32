import { checkFile, ownName, type FileCheck, type Header } from './check-file.ts';
import { origin, type ChainKey, type Place } from './line.ts';
import { logFiles, type LogFile } from './log-files.ts';

/** Something that does not fit, in the order of the log. Numbers are those of lines. */
export type Finding =
  /** Nothing of the log is there; the vault knows of `head` lines. */
  | { readonly kind: 'no-log'; readonly head: number }
  /** Lines at the old end are gone, and no line says that they were deleted for their age. */
  | { readonly kind: 'start-missing'; readonly upTo: number }
  /** Line `line` of `file`, which begins at byte `byte`, or what stood before it, was changed. */
  | {
      readonly kind: 'changed';
      readonly file: string;
      readonly line: number;
      readonly byte: number;
    }
  /** The file has the name of another one: its first line is line `line`, and it was named `own`. */
  | {
      readonly kind: 'renamed';
      readonly file: string;
      readonly line: number;
      readonly own: string;
    }
  /** The file was written with another key, so nothing of it can be vouched for. */
  | { readonly kind: 'other-key'; readonly file: string; readonly line: number }
  /** The file ends in a piece of a line. */
  | { readonly kind: 'half'; readonly file: string; readonly line: number; readonly bytes: number }
  /** Between two files lines are missing, or one of the two was changed at that end. */
  | { readonly kind: 'gap'; readonly file: string; readonly from: number; readonly upTo: number }
  /** The log ends before the head that the vault has. */
  | { readonly kind: 'end-missing'; readonly from: number; readonly upTo: number }
  /** The line that the vault knows is another one in the log. */
  | { readonly kind: 'other-head'; readonly line: number };

export interface Verdict {
  /** Nothing is wrong from the first line to the last. */
  readonly isWhole: boolean;
  /** Every line from `from` to `upTo` is as it was written; both 0 where that is none. */
  readonly vouched: { readonly from: number; readonly upTo: number };
  readonly findings: readonly Finding[];
  /** The head that the vault has; 0: none. Whether lines behind it were cut off nothing can show. */
  readonly head: number;
  readonly lines: number;
  readonly bytes: number;
  readonly files: number;
}

export interface VerifyOptions {
  readonly folder: string;
  readonly key: ChainKey;
  /** What the vault knows of the log's end. */
  readonly head: Place | undefined;
}

/**
 * Reads the whole log, a piece at a time, and says what of it the key vouches for. After a change the
 * rest of that file is passed over, and the next file is taken up where its own first line says.
 * Rejects with I/O errors.
 */
export async function verifyAudit(options: VerifyOptions): Promise<Verdict> {
  const { folder, key, head } = options;
  const chain = new ChainCheck(head);
  for (const file of await logFiles(folder)) {
    const check = await checkFile(file.path, key, (line, place) => chain.line(line, place));
    chain.file(file, check, key.id);
  }
  return chain.verdict();
}

const prunedMark = Buffer.from('"event":"audit_pruned"');

class ChainCheck {
  readonly #head: Place | undefined;
  readonly #findings: Finding[] = [];
  #first: number | undefined;
  #last: Place = origin;
  /** The last line before the first finding. */
  #vouchedUpTo = 0;
  /**
   * Up to which line the log goes, as far as can be told: a part that was changed is believed its
   * numbers only as far as it has lines, or one forged number would hide that the end is missing.
   */
  #seen = 0;
  /** The end of the file before was not read, since something before it was changed. */
  #isTorn = false;
  #prunedUpTo = 0;
  #isHeadSeen = false;
  #count = { lines: 0, bytes: 0, files: 0 };

  constructor(head: Place | undefined) {
    this.#head = head;
  }

  line(line: Buffer, { n, mac }: Place): void {
    this.#count.lines += 1;
    if (n === this.#head?.n && mac === this.#head.mac) this.#isHeadSeen = true;
    if (line.includes(prunedMark)) this.#prunedUpTo = Math.max(this.#prunedUpTo, upToIn(line));
  }

  file(file: LogFile, check: FileCheck, keyId: string): void {
    this.#count.files += 1;
    this.#count.bytes += check.size;
    if (check.header) {
      this.#name(file, check.header);
      this.#joint(file, check.header);
    }
    this.#last = check.last ?? this.#last;
    this.#seen = Math.max(this.#seen, this.#last.n);
    this.#seen = Math.max(this.#seen, Math.min(check.claimed, this.#seen + check.others));
    if (this.#findings.length === 0) this.#vouchedUpTo = this.#last.n;
    const found = troubleIn(file, check, keyId);
    if (found) this.#findings.push(found);
    this.#isTorn = found !== undefined && found.kind !== 'half';
    this.#first ??= check.header?.n ?? file.first;
  }

  verdict(): Verdict {
    const startless = this.#findingAtStart();
    const atEnd = this.#findingAtEnd();
    const findings = [...startless, ...this.#findings, ...atEnd];
    const from = this.#vouchedUpTo > 0 ? (this.#first ?? 0) : 0;
    return {
      isWhole: findings.length === 0,
      vouched: { from, upTo: this.#vouchedUpTo },
      findings,
      head: this.#head?.n ?? 0,
      ...this.#count,
    };
  }

  /** What a file's name says is believed nowhere, and may lead nobody astray who looks at the folder. */
  #name({ name }: LogFile, header: Header): void {
    const own = ownName(header);
    if (own === name) return;
    this.#findings.push({ kind: 'renamed', file: name, line: header.n, own });
  }

  /** Where a file begins, it has to go on from the last line of the one before. */
  #joint({ name }: LogFile, { n, previous }: { readonly n: number; readonly previous: string }) {
    // What the first file goes on from was deleted for its age, or is missing: the verdict tells.
    const isFirst = this.#first === undefined && n > 1;
    if (
      isFirst ||
      (this.#isTorn && n > this.#last.n) ||
      (n === this.#last.n + 1 && previous === this.#last.mac)
    )
      return;
    this.#findings.push({ kind: 'gap', file: name, from: this.#last.n + 1, upTo: n - 1 });
  }

  #findingAtStart(): readonly Finding[] {
    const upTo = (this.#first ?? 1) - 1;
    return upTo > this.#prunedUpTo ? [{ kind: 'start-missing', upTo }] : [];
  }

  #findingAtEnd(): readonly Finding[] {
    const n = this.#head?.n ?? 0;
    if (this.#count.files === 0) return [{ kind: 'no-log', head: n }];
    if (n > this.#seen) return [{ kind: 'end-missing', from: this.#seen + 1, upTo: n }];
    // A head in a part that is changed, or older than what is kept, is told already or no matter.
    const isKept = n > 0 && n >= (this.#first ?? 0) && n <= this.#vouchedUpTo;
    return isKept && !this.#isHeadSeen ? [{ kind: 'other-head', line: n }] : [];
  }
}

function troubleIn(
  { name, first }: LogFile,
  { trouble, header, claimedKey, last, goodBytes, size }: FileCheck,
  keyId: string,
): Finding | undefined {
  const line = (last?.n ?? first - 1) + 1;
  if (trouble === 'half') return { kind: 'half', file: name, line, bytes: size - goodBytes };
  if (trouble === undefined && header) return undefined;
  if (!header && claimedKey !== undefined && claimedKey !== keyId) {
    return { kind: 'other-key', file: name, line: first };
  }
  return { kind: 'changed', file: name, line, byte: goodBytes };
}

/** Of a line that the key vouches for. */
function upToIn(line: Buffer): number {
  return Number(/"upTo":(\d{1,15})/.exec(line.toString())?.[1] ?? 0);
}
