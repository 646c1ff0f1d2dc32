import type { Slip, SlipRow } from './slip.ts';

/**
 * Most bytes of UTF-8 in the QR code of a slip: 97 modules at level L (ISO/IEC 18004, version 20),
 * which a phone still reads from the smallest screen.
 */
const mostBytes = 850;

/** Lines that stand or go together; those of the lowest rank are needed most. */
interface Block {
  readonly rank: number;
  readonly lines: readonly string[];
}

/** The slip as plain text for a phone: what matters most of it, as far as `most` bytes go. */
export function phoneText(slip: Slip, most: number = mostBytes): string {
  const blocks = blocksOf(slip);
  const ranks = [...new Set(blocks.map(({ rank }) => rank))].sort((one, other) => one - other);
  const texts = ranks.map((highest) => textOf(blocks.filter(({ rank }) => rank <= highest)));
  return texts.findLast((text) => bytesOf(text) <= most) ?? '';
}

function blocksOf(slip: Slip): readonly Block[] {
  const { rows, lost, desk, help } = slip;
  return [
    { rank: 4, lines: [slip.by] },
    { rank: 0, lines: [slip.heading] },
    { rank: 5, lines: [slip.confirmed] },
    { rank: 0, lines: rows.map(lineOf) },
    { rank: 3, lines: lost },
    { rank: 2, lines: desk.map(lineOf) },
    { rank: 1, lines: help ? [help] : [] },
  ];
}

function lineOf({ when, what }: SlipRow): string {
  return `${when}: ${what}`;
}

/** Without the joiners that keep an address on one line: a phone would copy them with it. */
function textOf(blocks: readonly Block[]): string {
  return blocks
    .flatMap(({ lines }) => lines)
    .join('\n')
    .replaceAll('\u2060', '');
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
