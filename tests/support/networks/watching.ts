import { z } from 'zod';
import type { Started } from './lab.ts';
import { openNetwork } from './open-network.ts';
import type { Scenario } from './scenarios.ts';

/** What a watch has told, and whether that is right. */
export interface Watched {
  readonly name: string;
  readonly lines: readonly string[];
  readonly isGood: boolean;
}

const told = z.object({
  verdict: z.enum(['on', 'off', 'unknown']),
  reasons: z.array(z.string()),
  at: z.number(),
});
type Told = z.infer<typeof told>;

const campus: Scenario = { name: 'campus', expects: 'on', families: [4], isCampus: true };
const holdDownSeconds = 5;

/** Both endpoints are stopped and come back; the watch is asked each time, as it asks itself. */
export async function restartEndpoints(): Promise<Watched> {
  const { probe, stopEndpoints, startEndpoints, close } = await openNetwork(campus);
  const heard = hear(probe);
  await heard.ask('watch');
  await stopEndpoints();
  await heard.ask('check');
  await startEndpoints();
  await heard.ask('check');
  await close();
  const verdicts = heard.told.map(({ verdict }) => verdict);
  const lines = heard.told.map(({ verdict, reasons }) => `  ${verdict} (${reasons.join(' ')})`);
  const times = heard.asked.map((milliseconds) => `${milliseconds} ms`).join(', ');
  return {
    name: 'endpoint restart',
    lines: [`endpoint restart: started, stopped, started again; told in ${times}`, ...lines],
    isGood: verdicts.join() === 'on,unknown,on' && heard.asked.every((took) => took <= 5_000),
  };
}

/** The cable is pulled and put back again and again; it ends where it began. */
export async function flapLink(times: number): Promise<Watched> {
  const { lab, probe, close } = await openNetwork(campus, holdDownSeconds);
  const heard = hear(probe);
  await heard.ask('watch');
  const began = Date.now();
  for (let flap = 0; flap < times; flap += 1) {
    lab.run('router', 'ip link set lan down');
    await pause(150);
    lab.run('router', 'ip link set lan up');
    await pause(150);
  }
  const ended = Date.now();
  await pause(holdDownSeconds * 1_000 + 6_000);
  await close();
  const during = heard.told.filter(({ at }) => at >= began && at < ended + 1_000);
  const after = heard.told.filter(({ at }) => at >= ended + 1_000);
  const line = ({ verdict, reasons, at }: Told) =>
    `  ${verdict} (${reasons.join(' ')}) ${at - began} ms after the first pull`;
  const summary = `${times} flaps in ${ended - began} ms, hold-down ${holdDownSeconds} s`;
  return {
    name: 'flapping',
    lines: [
      `${summary}: ${during.length} changes on the screen meanwhile, ${after.length} after it`,
      ...[...during, ...after].map(line),
    ],
    isGood: during.length <= 1 && after.at(-1)?.verdict === 'on' && after.length <= 1,
  };
}

/** Hears what a watch tells; `ask` waits until it has asked, and notes how long that took. */
function hear(probe: Started) {
  const all: Told[] = [];
  const asked: number[] = [];
  let settle: () => void = () => undefined;
  void (async () => {
    for (;;) {
      const line: unknown = JSON.parse(await probe.next());
      const verdict = told.safeParse(line);
      if (verdict.success) all.push(verdict.data);
      else settle();
    }
  })();
  return {
    told: all,
    asked,
    async ask(word: 'watch' | 'check'): Promise<void> {
      const began = Date.now();
      const settled = new Promise<void>((resolve) => (settle = resolve));
      probe.tell(word);
      await settled;
      asked.push(Date.now() - began);
    },
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
