import type { Decision } from '#electron/services/network/decide.ts';
import type { NetworkEvidence } from '#electron/services/network/evidence.ts';
import type { Round } from '#electron/services/network/look-round.ts';
import type { Verdict } from '#shared/network-outcomes.ts';
import { watchNetwork } from '#electron/services/network/watch.ts';

const noFacts = { interfaces: [], defaultRoutes: [], gateways: [], dnsSuffixes: [] };
export const holdMs = 15_000;

/** A round that ended so; its answers count for two minutes. */
export function roundOf(verdict: Verdict, lifeMs = 120_000): Round {
  const decision: Decision = { verdict, reasons: [verdict === 'unknown' ? 'silent' : verdict] };
  return { decision, asked: [], facts: noFacts, lifeMs };
}

/** A watch over a network that a test moves: what it says, its links, both clocks. */
export function openNetwork() {
  const now = { wall: Date.parse('2026-05-01T09:00:00Z'), steady: 1_000 };
  const world = { links: 'campus', round: async (): Promise<Round> => roundOf('on') };
  const told: NetworkEvidence[] = [];
  const faults: unknown[] = [];
  /** `stopped`: signals that called off what was on its way. */
  const rounds = { begun: 0, stopped: 0 };
  const signals = new Set<AbortSignal>();
  let tick: () => void = () => undefined;
  const watch = watchNetwork({
    look: {
      links: () => world.links,
      round(stop) {
        rounds.begun += 1;
        const stopped = Promise.withResolvers<Round>();
        stop.addEventListener('abort', () => {
          signals.add(stop);
          rounds.stopped = signals.size;
          stopped.resolve(roundOf('unknown'));
        });
        return Promise.race([world.round(), stopped.promise]);
      },
    },
    every: (_, run) => {
      tick = run;
      return () => (tick = () => undefined);
    },
    clock: () => now.wall,
    steadyClock: () => now.steady,
    random: () => 0.5,
    holdDownSeconds: holdMs / 1_000,
    checkSeconds: 60,
    onVerdict: (evidence) => void told.push(evidence),
    onFault: (fault) => void faults.push(fault),
  });
  /** Lets so many milliseconds pass in steps of half a second, each with all that follows from it. */
  const pass = async (milliseconds: number) => {
    for (let left = milliseconds; left > 0; left -= 500) {
      now.wall += Math.min(500, left);
      now.steady += Math.min(500, left);
      tick();
      await settle();
    }
  };
  const verdicts = () => told.map(({ verdict }) => verdict);
  return { watch, world, now, rounds, told, faults, verdicts, pass, tick: () => tick() };
}

/** Lets everything happen that waits for nothing but its turn. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
