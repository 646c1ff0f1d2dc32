/** What was put right in an ID as it was typed. */
export interface TidiedId {
  readonly id: string;
  readonly change: 'none' | 'lowered' | 'widened' | 'both';
}

/** Half-width, without blanks, in small letters where the institution wants it (domain.md 5). */
export function tidyId(typed: string, toLowerCase: boolean): TidiedId {
  const half = typed.normalize('NFKC').replace(/\s/g, '');
  const id = toLowerCase ? half.toLowerCase() : half;
  const wasWide = half !== typed.trim();
  if (id !== half) return { id, change: wasWide ? 'both' : 'lowered' };
  return { id, change: wasWide ? 'widened' : 'none' };
}

/** A mismatch warns and never rejects; a profile's pattern that can't be read warns of nothing. */
export function fitsPattern(id: string, pattern: string): boolean {
  if (id === '') return true;
  try {
    // From the institution's profile, which whoever installs the kiosk has chosen.
    // eslint-disable-next-line security/detect-non-literal-regexp
    return new RegExp(pattern, 'u').test(id);
  } catch {
    return true;
  }
}
