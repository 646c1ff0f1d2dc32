/** Independent reference for the password rule table: one pass over code points, by number. */
type Limits = { minLength: number; maxLength: number; maxBytes?: number | undefined };
type Policy = Limits & { classesNeeded: 3 | 4; asciiOnly: boolean; forbidden: string };
type Class = 'lower' | 'upper' | 'digit' | 'symbol';
type Rule = 'length' | 'bytes' | Class | 'classes' | 'ascii' | 'forbidden';
type Verdicts = { [rule in Rule]?: boolean };

export const osakaForbidden: string = ' \t*,\\\u00a5$\'"(){}[]';

export function verdicts(password: string, policy: Policy): Verdicts {
  const banned = new Set<number>();
  for (const ch of policy.forbidden) banned.add(ch.codePointAt(0) ?? 0);
  let [length, bytes, lower, upper, digit, symbol, hits, foreign] = [0, 0, 0, 0, 0, 0, 0, 0];

  for (const ch of password) {
    const code = ch.codePointAt(0) ?? 0;
    length += 1;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    const isBanned = banned.has(code);
    if (isBanned) hits += 1;
    if (code >= 97 && code <= 122) lower = 1;
    else if (code >= 65 && code <= 90) upper = 1;
    else if (code >= 48 && code <= 57) digit = 1;
    else if (code >= 33 && code <= 126 && !isBanned) symbol = 1;
    if ((code < 32 || code > 126) && !isBanned) foreign += 1;
  }

  const met: Verdicts = { length: length >= policy.minLength && length <= policy.maxLength };
  if (policy.maxBytes !== undefined) met.bytes = bytes <= policy.maxBytes;
  if (policy.classesNeeded === 3) met.classes = lower + upper + digit + symbol >= 3;
  else {
    [met.lower, met.upper] = [lower === 1, upper === 1];
    [met.digit, met.symbol] = [digit === 1, symbol === 1];
  }
  if (policy.asciiOnly) met.ascii = foreign === 0;
  if (policy.forbidden !== '') met.forbidden = hits === 0;
  return met;
}
