interface Around {
  readonly beside?: unknown;
  readonly error?: string | undefined;
  readonly hint?: string | undefined;
}

/** What stands around a field: other names of it, its error and its hint, by the ids they have while they are there. */
export function describedBy(id: string, { beside, error, hint }: Around): string | undefined {
  const there = [beside && `${id}-beside`, error && `${id}-error`, hint && `${id}-hint`].filter(
    Boolean,
  );
  return there.length > 0 ? there.join(' ') : undefined;
}
