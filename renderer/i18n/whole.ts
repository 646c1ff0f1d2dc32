/** From this length on an address may not fit a narrow column, in characters. */
const long = 28;

/**
 * Keeps addresses and domains on one line where there is room: no break behind a hyphen between
 * letters (U+2060 has no width). A long address breaks behind its `@` (U+200B), not before its last letter.
 */
export function whole<Value extends string | number>(value: Value): Value | string {
  if (typeof value !== 'string') return value;
  return value.replaceAll(/\S+\.\S+/g, (address) => {
    const joined = address.replaceAll(/(?<=[a-z])-(?=[a-z])/gi, '-\u2060');
    return address.length < long ? joined : joined.replace(/(?<=\S)@/, '@\u200b');
  });
}
