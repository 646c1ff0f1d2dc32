import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

export interface FileSize {
  readonly name: string;
  readonly lines: number;
  readonly widest: number;
}

/** Files stay small so that each holds one idea; figures of the style guide. */
export const limits = { median: 70, nineOfTen: 160, most: 250, columns: 120 };

export function sizeOf(name: string, text: string): FileSize {
  const lines = text.replace(/\n$/, '').split('\n');
  // Code points, so that a line of Japanese counts its characters.
  return {
    name,
    lines: lines.length,
    widest: Math.max(...lines.map((line) => Array.from(line).length)),
  };
}

/** The smallest number of lines that `share` of the files stay within. */
export function shareWithin(files: readonly FileSize[], share: number): number {
  const sorted = files.map(({ lines }) => lines).sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

/** One sentence per limit that is not held; nothing where all are. */
export function complaints(files: readonly FileSize[]): readonly string[] {
  const median = shareWithin(files, 0.5);
  const nineOfTen = shareWithin(files, 0.9);
  return [
    ...(median > limits.median ? [`median ${median} lines, at most ${limits.median}`] : []),
    ...(nineOfTen > limits.nineOfTen
      ? [`nine of ten within ${nineOfTen} lines, at most ${limits.nineOfTen}`]
      : []),
    ...files
      .filter(({ lines }) => lines > limits.most)
      .map(({ name, lines }) => `${name}: ${lines} lines, at most ${limits.most}`),
    ...files
      .filter(({ widest }) => widest > limits.columns)
      .map(({ name, widest }) => `${name}: a line of ${widest} columns, at most ${limits.columns}`),
  ];
}

export function summary(files: readonly FileSize[]): string {
  const within = (share: number) => shareWithin(files, share);
  return `${files.length} files: median ${within(0.5)} lines, nine of ten ${within(0.9)}, most ${within(1)}`;
}

/** Code and styles that git knows or would add; texts and settings (.json, .md) are not counted. */
function ourFiles(): readonly FileSize[] {
  const listed = ['ls-files', '--cached', '--others', '--exclude-standard', '--'];
  const kinds = ['*.ts', '*.vue', '*.css', '*.js', '*.cjs'];
  const names = execFileSync('git', [...listed, ...kinds], { encoding: 'utf8' });
  return names
    .split('\n')
    .filter((name) => name !== '' && existsSync(name))
    .map((name) => sizeOf(name, readFileSync(name, 'utf8')));
}

if (import.meta.main) {
  const files = ourFiles();
  console.log(summary(files));
  for (const complaint of complaints(files)) {
    console.error(complaint);
    process.exitCode = 1;
  }
}
