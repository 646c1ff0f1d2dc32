import type { Finding, Verdict } from './verify.ts';

/** A verdict in sentences for whoever keeps the kiosk, the most important one first. */
export function sentencesOf(verdict: Verdict): readonly string[] {
  const { isWhole, findings, lines, files } = verdict;
  const size = `${lines} lines in ${files} ${files === 1 ? 'file' : 'files'}`;
  const first = isWhole ? `Nothing is wrong: ${size} are as they were written.` : wrong(verdict);
  return [first, ...findings.map(sentenceOf), headSentence(verdict)];
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
      return `Lines 1 to ${finding.upTo} are missing, and no line says that they were deleted for their age.`;
    case 'changed':
      return `${finding.file}: line ${finding.line} (from byte ${finding.byte}) was changed, or what stood before it was changed, moved or taken out.`;
    case 'other-key':
      return `${finding.file}: written with another key than the vault has, from line ${finding.line} on.`;
    case 'half':
      return `${finding.file}: ends in ${finding.bytes} bytes that are no whole line, where line ${finding.line} would stand.`;
    case 'gap':
      return gapSentence(finding);
    case 'end-missing':
      return `The head in the vault is line ${finding.upTo}: ${finding.upTo - finding.from + 1} lines are missing from line ${finding.from} on.`;
    case 'other-head':
      return `Line ${finding.line} is another one than the vault has as its head.`;
  }
}

function gapSentence({ file, from, upTo }: Extract<Finding, { kind: 'gap' }>): string {
  return upTo >= from
    ? `${file}: lines ${from} to ${upTo} are missing before it.`
    : `${file}: does not go on from line ${from - 1}.`;
}

function headSentence({ head, vouched, isWhole }: Verdict): string {
  if (head === 0) return 'The vault has no head, so nothing shows whether the end was cut off.';
  if (!isWhole || vouched.upTo <= head) return `The head in the vault is line ${head}.`;
  return `The head in the vault is line ${head}: nothing shows whether lines behind ${vouched.upTo} were cut off.`;
}
