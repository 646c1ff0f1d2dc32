import { execFileSync } from 'node:child_process';
import { z } from 'zod';
import { openNetwork } from './open-network.ts';
import type { Scenario } from './scenarios.ts';
import type { Started } from './lab.ts';

const round = z.object({
  verdict: z.enum(['on', 'off', 'unknown']),
  reasons: z.array(z.string()),
  milliseconds: z.number(),
  asked: z.array(z.object({ host: z.string(), family: z.number(), outcome: z.string() })),
});
export type LabRound = z.infer<typeof round>;

export interface ScenarioResult {
  readonly scenario: Scenario;
  readonly rounds: readonly LabRound[];
}

/** One round after another of the kiosk's own program, in the network of the scenario. */
export async function runScenario(scenario: Scenario): Promise<ScenarioResult> {
  const { probe, close } = await openNetwork(scenario);
  try {
    const rounds: LabRound[] = [];
    for (let left = scenario.rounds ?? 1; left > 0; left -= 1) rounds.push(await oneRound(probe));
    return { scenario, rounds };
  } finally {
    await close();
  }
}

async function oneRound(probe: Started): Promise<LabRound> {
  probe.tell('round');
  return round.parse(JSON.parse(await probe.next()));
}

/** A round may fail where packets are lost; on and off are never taken for each other. */
export function isAsExpected({ scenario, rounds }: ScenarioResult): boolean {
  const isInTime = rounds.every(({ milliseconds }) => milliseconds <= 5_000);
  const allowed = rounds.length > 1 ? [scenario.expects, 'unknown'] : [scenario.expects];
  return isInTime && rounds.every(({ verdict }) => allowed.includes(verdict));
}

/** What keeps this computer from having networks of its own; undefined where nothing does. */
export function whyNoNetworks(): string | undefined {
  if (process.platform !== 'linux') return 'network namespaces are Linux’s';
  if (process.getuid?.() !== 0) return 'network namespaces need root';
  const name = `genkan-try-${process.pid}`;
  try {
    execFileSync('ip', ['netns', 'add', name], { stdio: 'pipe' });
    execFileSync('ip', ['netns', 'exec', name, 'nft', 'list', 'ruleset'], { stdio: 'pipe' });
    return undefined;
  } catch {
    return 'this computer makes no network namespaces with nftables';
  } finally {
    try {
      execFileSync('ip', ['netns', 'del', name], { stdio: 'pipe' });
    } catch {
      // It was never there.
    }
  }
}
