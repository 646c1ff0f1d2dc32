import { breakOne, signals, type Signal, type Trial } from '#tests/support/chaos/breaking.ts';
import { targets, type Target } from '#tests/support/chaos/targets.ts';
import { openChaosWorld, type ChaosWorld } from '#tests/support/chaos/world.ts';

/** Times that each process is broken in each way, and milliseconds in which all has to be well again. */
const times = Number(process.env['CHAOS_TIMES'] ?? 20);
const longestMs = 10_000;

/**
 * Breaks every process of a kiosk in the middle of a visit, again and again: somebody is signed in and
 * has half a wizard behind them. A stand-in for systemd starts main again.
 */
export async function prove(): Promise<void> {
  const world = await openChaosWorld();
  const only = process.env['CHAOS_ONLY'];
  const named = targets.filter(({ name }) => !only || only.split(',').includes(name));
  const pairs = named.flatMap((target) => signals.map((signal) => [target, signal] as const));
  let wrong = 0;
  console.log(`${head}\n${'-'.repeat(head.length)}`);
  try {
    for (const [target, signal] of pairs) wrong += await breakOften(world, target, signal);
  } finally {
    await world.close();
  }
  if (wrong > 0) throw new Error(`${wrong} times it was not well in time`);
}

const head = 'process            signal    n  worst s  pids left  sessions left  late  screens';

async function breakOften(world: ChaosWorld, target: Target, signal: Signal): Promise<number> {
  const trials: Trial[] = [];
  for (let time = 0; time < times; time += 1) trials.push(await breakOne(world, target, signal));
  const late = trials.filter(({ tookMs }) => tookMs === undefined || tookMs > longestMs).length;
  const took = trials.map(({ tookMs }) => tookMs ?? Infinity);
  const sum = (read: (trial: Trial) => number) => trials.reduce((all, one) => all + read(one), 0);
  const isWiped = target.expects === 'wiped';
  const [pids, sessions] = [sum(({ pidsLeft }) => pidsLeft), sum((one) => one.sessionsLeft)];
  const screens = [...new Set(trials.map(({ screen }) => screen ?? 'none'))].join(', ');
  const figures = [
    [target.name.padEnd(18), signal.padEnd(8), String(trials.length).padStart(2)],
    [(Math.max(...took) / 1_000).toFixed(1).padStart(8), String(pids).padStart(10)],
    [String(sessions).padStart(14), String(late).padStart(5), ` ${screens}`],
  ];
  console.log(figures.flat().join(' '));
  return late + (isWiped ? pids + sessions : 0);
}
