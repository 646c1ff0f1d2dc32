import { breakOne, lostTrial, signals, type Trial } from '#tests/support/chaos/breaking.ts';
import { sufferOne } from '#tests/support/chaos/suffering.ts';
import { head, tell, type Row } from '#tests/support/chaos/table.ts';
import { targets } from '#tests/support/chaos/targets.ts';
import { troubles, type Trouble } from '#tests/support/chaos/troubles.ts';
import { openChaosWorld, type ChaosWorld } from '#tests/support/chaos/world.ts';

/** Times that each process is broken in each way. */
const times = Number(process.env['CHAOS_TIMES'] ?? 20);
/** The same for what comes from outside; each takes half a minute, until the portal is looked at again. */
const troubleTimes = Math.ceil(times / 4);
/** Names of rows, separated by commas; all where nothing is said. */
const only = process.env['CHAOS_ONLY']?.split(',');
/** Three breaks in a minute are mended unseen and the fourth shuts the kiosk: then another one is started. */
const perKiosk = 4;

/**
 * Breaks every process of a kiosk in the middle of a visit, again and again: somebody is signed in and
 * has half a wizard behind them. Then fills its disk, sets its clock and hinders its portal. A stand-in
 * for systemd starts main again.
 */
export async function prove(): Promise<void> {
  const world = await openChaosWorld();
  let wrong = 0;
  console.log(`${head}\n${'-'.repeat(head.length)}`);
  try {
    for await (const row of rows(world)) wrong += tell(row);
  } finally {
    await world.close();
  }
  if (wrong > 0) throw new Error(`${wrong} times it was not well in time`);
}

async function* rows(world: ChaosWorld): AsyncGenerator<Row> {
  for (const target of targets.filter(isWanted)) {
    for (const signal of signals) {
      const trial = (time: number) =>
        breakOne(world, { target, signal, isDeep: time % perKiosk === 0 });
      const trials = await tryOften(times, { start: () => world.startAnew(), trial });
      yield { name: target.name, how: signal, visit: target.visit, trials };
    }
  }
  for (const trouble of troubles.filter(isWanted)) yield sufferOften(world, trouble);
}

function isWanted({ name }: { readonly name: string }): boolean {
  return only === undefined || only.includes(name);
}

async function sufferOften(world: ChaosWorld, trouble: Trouble): Promise<Row> {
  const setting = trouble.open(world.portal);
  const trial = (time: number) => {
    const ending = time % 2 === 0 ? 'by its visitor' : 'broken';
    return sufferOne(world, { trouble, setting, ending });
  };
  try {
    const start = () => world.startAnew(setting.env);
    const trials = await tryOften(troubleTimes, { start, trial });
    return { name: trouble.name, how: trouble.how, visit: 'wiped', trials };
  } finally {
    setting.close();
  }
}

interface Tries {
  /** Starts another kiosk. */
  readonly start: () => Promise<void>;
  readonly trial: (time: number) => Promise<Trial>;
}

/** One that can't be done counts as lost, and the next one gets another kiosk. */
async function tryOften(count: number, { start, trial }: Tries): Promise<readonly Trial[]> {
  const trials: Trial[] = [];
  let isFresh = false;
  for (let time = 0; time < count; time += 1) {
    if (time % perKiosk === 0 || !isFresh) await start();
    isFresh = true;
    try {
      trials.push(await trial(time));
    } catch (error) {
      console.log(String(error));
      trials.push(lostTrial);
      isFresh = false;
    }
  }
  return trials;
}
