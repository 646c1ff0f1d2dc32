import type { Finding, Verdict } from './verify.ts';

/** A verdict in sentences for whoever keeps the kiosk, the most important one first. */
export function sentencesOf(verdict: Verdict): readonly string[] {
  const { isWhole, findings, lines, files } = verdict;
  const size = `${lines} lines in ${files} ${files === 1 ? 'file' : 'files'}`;
  const first = isWhole ? `Nothing is wrong: ${size} are as they were written.` : wrong(verdict);
  return [first, ...findings.map(sentenceOf), ...headSentence(verdict)];
}

function wrong({ vouched: { from, upTo } }: Verdict): string {
  return upTo === 0
    ? 'Not a single line can be vouched for.'
    : `Vouched for lines ${from} to ${upTo}, and for nothing behind them.`;
}

function sentenceOf(finding: Finding): string {
  switch (finding.kind) {
    case 'no-log':
      return `There is no log here; the vault knows of ${finding.head} lines.`;
    case 'start-missing':
      return `Lines 1 to ${finding.upTo} are missing; no line says that they were deleted for their age.`;
    case 'changed':
      return changedSentence(finding);
    case 'renamed':
      return `${finding.file}: was renamed; it begins with line ${finding.line} and was ${finding.own}.`;
    case 'other-key':
      return `${finding.file}: written with another key, from line ${finding.line} on.`;
    case 'half':
      return `${finding.file}: ends in ${finding.bytes} bytes of a line ${finding.line} that is not whole.`;
    case 'gap':
      return gapSentence(finding);
    case 'end-missing':
      return endSentence(finding);
    case 'other-head':
      return `Line ${finding.line} is another one than the vault has as its head.`;
  }
}

type Found<K extends Finding['kind']> = Extract<Finding, { kind: K }>;

function changedSentence({ file, line, byte }: Found<'changed'>): string {
  const place = `${file}: line ${line} (from byte ${byte})`;
  return `${place} was changed, or what stood before it was changed, moved or taken out.`;
}

function endSentence({ from, upTo }: Found<'end-missing'>): string {
  const count = upTo - from + 1;
  return `The head in the vault is line ${upTo}: ${count} lines are missing from line ${from} on.`;
}

function gapSentence({ file, from, upTo }: Found<'gap'>): string {
  return upTo >= from
    ? `${file}: lines ${from} to ${upTo} are missing before it.`
    : `${file}: does not go on from line ${from - 1}.`;
}

function headSentence({ head, vouched, isWhole, findings }: Verdict): readonly string[] {
  if (findings.some(({ kind }) => kind === 'end-missing' || kind === 'no-log')) return [];
  if (head === 0) return ['The vault has no head, so nothing shows whether the end was cut off.'];
  if (!isWhole || vouched.upTo <= head) return [`The head in the vault is line ${head}.`];
  const unknown = `nothing shows whether lines behind ${vouched.upTo} were cut off`;
  return [`The head in the vault is line ${head}: ${unknown}.`];
}
