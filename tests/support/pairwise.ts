/** Names of what can be chosen, each with its choices. */
export type Factors = Readonly<Record<string, readonly string[]>>;

/** One choice of each. */
export type Row<Of extends Factors> = { readonly [Name in keyof Of]: Of[Name][number] };

/**
 * Few rows in which every two choices of different factors meet, and every choice of the factors of
 * each group in `alsoTogether` meets every other: of all rows that there could be, the one that
 * shows most that no earlier row has shown, until nothing is left. The same factors give the same rows.
 */
export function coverPairs<const Of extends Factors>(
  factors: Of,
  alsoTogether: readonly (readonly (keyof Of & string)[])[] = [],
): readonly Row<Of>[] {
  const names = Object.keys(factors);
  const groups = [...pairsOf(names), ...alsoTogether];
  const all = everyRow(factors).map((row) => ({ row, meets: meetings(row, groups) }));
  const open = new Set(all.flatMap(({ meets }) => meets));
  const rows: Row<Of>[] = [];
  // What a row shows anew counts first; among equals, that its choices have been seen least.
  const worth = ({ row, meets }: (typeof all)[number]) =>
    meets.filter((meeting) => open.has(meeting)).length - seen(row, rows, names) / 1000;
  while (open.size > 0) {
    const best = all.reduce((one, other) => (worth(other) > worth(one) ? other : one));
    best.meets.forEach((meeting) => open.delete(meeting));
    rows.push(best.row);
  }
  return rows;
}

/** How often the choices of a row stand in earlier ones, all together. */
function seen<Of extends Factors>(
  row: Row<Of>,
  rows: readonly Row<Of>[],
  names: readonly string[],
) {
  return rows.reduce(
    (sum, earlier) => sum + names.filter((name) => earlier[name] === row[name]).length,
    0,
  );
}

/** What of each group meets in a row, as text: `text 2, theme dark`. */
export function meetings<Of extends Factors>(
  row: Row<Of>,
  groups: readonly (readonly (keyof Of & string)[])[],
): readonly string[] {
  return groups.map((names) => names.map((name) => `${name} ${row[name]}`).join(', '));
}

/** Every two of the names, each pair once. */
export function pairsOf<Name>(names: readonly Name[]): readonly (readonly [Name, Name])[] {
  return names.flatMap((one, index) =>
    names.slice(index + 1).map((other): readonly [Name, Name] => [one, other]),
  );
}

function everyRow<Of extends Factors>(factors: Of): readonly Row<Of>[] {
  const rows = Object.entries(factors).reduce<readonly Record<string, string>[]>(
    (begun, [name, choices]) =>
      begun.flatMap((row) => choices.map((choice) => ({ ...row, [name]: choice }))),
    [{}],
  );
  // Built from the entries of these very factors, one choice of each.
  return rows as readonly Row<Of>[];
}
