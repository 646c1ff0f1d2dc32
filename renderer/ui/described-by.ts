/** What stands below a field: its error and its hint, by the ids they have while they are there. */
export function describedBy(
  id: string,
  { error, hint }: { readonly error?: string | undefined; readonly hint?: string | undefined },
): string | undefined {
  const there = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean);
  return there.length > 0 ? there.join(' ') : undefined;
}
