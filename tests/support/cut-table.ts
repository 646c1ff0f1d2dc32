import { lookUps, type CutPoint, type CutWorld, type LookUp, type Told } from './cut-password.ts';

/** What was told at so many cut points, and how that compares with what the portal has. */
export interface CutRow {
  readonly where: string;
  readonly lookUp: LookUp;
  points: number;
  changed: number;
  notChanged: number;
  settledChanged: number;
  settledNotChanged: number;
  wrong: number;
}

export interface CutSizes {
  readonly request: number;
  readonly reply: number;
}

/** Cut points by where they are: every one, or some dozen spread over the whole exchange. */
export function cutPoints(sizes: CutSizes, which: 'every byte' | 'a few'): [string, CutPoint[]][] {
  const within = (side: 'request' | 'reply') => {
    const all = Array.from({ length: sizes[side] + 1 }, (_, after) => ({ side, after }));
    const step = which === 'every byte' ? 1 : Math.ceil(sizes[side] / 4);
    // The ends are where it matters: nothing, all but a byte, everything.
    return all.filter(({ after }) => after % step === 0 || after >= sizes[side] - 1);
  };
  return [
    ['before connecting', ['before connecting']],
    ['once connected', ['once connected']],
    ['within the request', within('request')],
    ['arrives late', ['late']],
    ['within the reply', within('reply')],
  ];
}

/** Tries every point with every way of looking up. */
export async function tellAll(
  world: CutWorld,
  points: readonly [string, readonly CutPoint[]][],
): Promise<CutRow[]> {
  const ways = points.flatMap(([where, some]) => lookUps.map((way) => ({ where, some, way })));
  const rows: CutRow[] = [];
  for (const { where, some, way } of ways) {
    const row = emptyRow(where, way);
    for (const point of some) count(row, await world.tell(point, way));
    rows.push(row);
  }
  return rows;
}

function emptyRow(where: string, lookUp: LookUp): CutRow {
  const counts = { points: 0, changed: 0, notChanged: 0, wrong: 0 };
  return { where, lookUp, ...counts, settledChanged: 0, settledNotChanged: 0 };
}

function count(row: CutRow, { claim, settled, isChanged, wrong }: Told): void {
  row.points += 1;
  row.wrong += wrong;
  if (claim === 'changed' && isChanged) row.changed += 1;
  if (claim === 'not changed' && !isChanged) row.notChanged += 1;
  const last = settled?.at(-1);
  if (last === 'changed' && isChanged) row.settledChanged += 1;
  if (last === 'not changed' && !isChanged) row.settledNotChanged += 1;
}

/** Whether every point ended in a claim that is true. */
export function isAllTrue(row: CutRow): boolean {
  const { points, changed, notChanged, settledChanged, settledNotChanged, wrong } = row;
  return wrong === 0 && points === changed + notChanged + settledChanged + settledNotChanged;
}

const heads = ['cut', 'look-up', 'points', 'changed', 'not changed', '?→changed', '?→not', 'wrong'];

/** The rows as a table with a line of sums; `?` is "unknown", settled later. */
export function tableOf(rows: readonly CutRow[]): string {
  const sums = rows.reduce(
    (sum, row) => {
      for (const name of countNames) sum[name] += row[name];
      return sum;
    },
    emptyRow('all', 'works'),
  );
  const lines = [...rows.map((row) => cellsOf(row, row.lookUp)), cellsOf(sums, '')];
  return [heads, ...lines].map(lineOf).join('\n');
}

const countNames = [
  ...(['points', 'changed', 'notChanged'] as const),
  ...(['settledChanged', 'settledNotChanged', 'wrong'] as const),
];

function cellsOf(row: CutRow, lookUp: string): string[] {
  return [row.where, lookUp, ...countNames.map((name) => String(row[name]))];
}

function lineOf(cells: readonly string[]): string {
  const [where = '', lookUp = '', ...counts] = cells;
  return [where.padEnd(20), lookUp.padEnd(11), ...counts.map((cell) => cell.padStart(12))].join('');
}
