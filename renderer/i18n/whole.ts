/**
 * Keeps addresses and domains on one line where there is room: no break behind a hyphen between
 * letters. The word joiner that is put there (U+2060) has no width.
 */
export function whole<Value extends string | number>(value: Value): Value | string {
  if (typeof value !== 'string') return value;
  return value.replaceAll(/\S+\.\S+/g, (address) =>
    address.replaceAll(/(?<=[a-z])-(?=[a-z])/gi, '-\u2060'),
  );
}
