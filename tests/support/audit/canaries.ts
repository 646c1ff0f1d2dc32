/** Ways in which a text could stand in a file: as it is, in the other case, in codes of bytes. */
function formsOf(text: string): readonly Buffer[] {
  const bytes = Buffer.from(text);
  const plain = [text, text.toLowerCase(), text.toUpperCase(), encodeURIComponent(text)];
  const escaped = JSON.stringify(text).slice(1, -1);
  const asBase64 = [0, 1, 2].flatMap((shift) => {
    // The same bytes read differently by where they begin; the ends hang on what stands beside them.
    const whole = Buffer.concat([Buffer.alloc(shift), bytes]);
    const [from, to] = [Math.ceil((shift * 4) / 3), Math.floor((whole.length * 4) / 3)];
    return [whole.toString('base64').slice(from, to), whole.toString('base64url').slice(from, to)];
  });
  const written = [...plain, escaped, ...asBase64, bytes.toString('hex')];
  return [...written.map((form) => Buffer.from(form)), Buffer.from(text, 'utf16le')];
}

/** Which of the texts stand in the bytes, in any form. */
export function canariesIn(bytes: Buffer, texts: readonly string[]): readonly string[] {
  return texts.filter((text) => formsOf(text).some((form) => bytes.includes(form)));
}
