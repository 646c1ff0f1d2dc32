import { isAsExpected, runScenario, whyNoNetworks } from '#tests/support/networks/run-scenario.ts';
import type { ScenarioResult } from '#tests/support/networks/run-scenario.ts';
import { scenarios } from '#tests/support/networks/scenarios.ts';
import { tunnelScenarios } from '#tests/support/networks/tunnels.ts';
import { flapLink, restartEndpoints } from '#tests/support/networks/watching.ts';

/**
 * The kiosk's own probe in real networks: namespaces, cables, filters, tunnels and servers of the
 * test's own. Prints the verdict of each with the time to it, then what the screen shows while an
 * endpoint restarts and while the link flaps.
 */
export async function prove(): Promise<void> {
  const why = whyNoNetworks();
  if (why !== undefined) throw new Error(`Nothing was proven: ${why}.`);
  const wrong: string[] = [];
  console.log('network | verdict | reasons | ms to the verdict | as expected');
  for (const scenario of [...scenarios, ...tunnelScenarios]) {
    const result = await runScenario(scenario);
    console.log(rowOf(result));
    if (!isAsExpected(result)) wrong.push(scenario.name);
  }
  for (const watched of [await restartEndpoints(), await flapLink(100)]) {
    console.log(`\n${watched.lines.join('\n')}`);
    if (!watched.isGood) wrong.push(watched.name);
  }
  if (wrong.length > 0) throw new Error(`Not as it has to be: ${wrong.join('; ')}`);
}

function rowOf(result: ScenarioResult): string {
  const { scenario, rounds } = result;
  const counts = Map.groupBy(rounds, ({ verdict }) => verdict);
  const verdicts = [...counts].map(([verdict, of]) =>
    rounds.length === 1 ? verdict : `${verdict} ${of.length}x`,
  );
  const reasons = new Set(rounds.flatMap(({ reasons: of }) => of));
  const times = rounds.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other);
  const time = times.length === 1 ? `${times[0] ?? 0}` : `${times[0] ?? 0}–${times.at(-1) ?? 0}`;
  const told = [scenario.name, verdicts.join(', '), [...reasons].join(' '), time];
  return [...told, isAsExpected(result) ? 'yes' : `NO (${scenario.expects})`].join(' | ');
}
