import { placeIn, Unusable } from './unusable.ts';

/** How a text begins that is not written in UTF-8. UTF-32 first: its mark begins like UTF-16's. */
const marks = [
  { bytes: [0xff, 0xfe, 0x00, 0x00], name: 'UTF-32' },
  { bytes: [0x00, 0x00, 0xfe, 0xff], name: 'UTF-32' },
  { bytes: [0xff, 0xfe], name: 'UTF-16' },
  { bytes: [0xfe, 0xff], name: 'UTF-16' },
] as const;

/** The sign that stands for what is no character. */
const unknown = '\ufffd';
const unknownBytes = Buffer.from(unknown);

/** Bytes as text, without the mark that some editors put first; `Unusable` where they are no UTF-8. */
export function asText(file: string, bytes: Buffer): string {
  const mark = marks.find((one) => one.bytes.every((byte, at) => bytes[at] === byte));
  const first = { line: 1, column: 1 };
  if (mark) throw unusable(file, first, `this is written in ${mark.name}: save it as UTF-8`);
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  const empty = text.indexOf('\0');
  if (empty !== -1) {
    throw unusable(file, placeIn(text, empty), 'here stands an empty byte: save it as UTF-8');
  }
  const wrong = firstWrong(bytes);
  if (wrong !== undefined) {
    throw unusable(file, placeIn(text, wrong), 'from here it is not UTF-8: save it as UTF-8');
  }
  return text;
}

/** Position of the first bytes that are no character; a sign that was written as such is none. */
function firstWrong(bytes: Buffer): number | undefined {
  const text = bytes.toString('utf8');
  const marked = text.startsWith('\ufeff') ? 1 : 0;
  let at = text.indexOf(unknown);
  while (at !== -1) {
    const from = Buffer.byteLength(text.slice(0, at));
    if (!bytes.subarray(from, from + unknownBytes.length).equals(unknownBytes)) return at - marked;
    at = text.indexOf(unknown, at + 1);
  }
  return undefined;
}

function unusable(file: string, place: ReturnType<typeof placeIn>, says: string): Unusable {
  return new Unusable(file, [{ place, says }]);
}
