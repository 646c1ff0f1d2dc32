import { expect, test } from 'vitest';
import { isAsExpected, runScenario, whyNoNetworks } from '#tests/support/networks/run-scenario.ts';
import { scenarios } from '#tests/support/networks/scenarios.ts';
import { tunnelScenarios } from '#tests/support/networks/tunnels.ts';

/** The short form of `npm run prove -- networks`: real namespaces, cables, filters and servers. */
const why = whyNoNetworks();
if (why !== undefined) console.warn(`\nREAL NETWORKS WERE NOT TRIED: ${why}.\n`);

const short = [
  'campus, dual stack',
  'home, endpoints that answer everybody',
  'captive portal, 200 to everything, trusted certificate',
  'TLS interception, authority in the system, no pins',
  'yesterday’s answer again',
  'home, WireGuard into the campus (endpoints say on)',
];

test.skipIf(why !== undefined).for(short)('%s', { timeout: 60_000 }, async (name) => {
  const scenario = [...scenarios, ...tunnelScenarios].find((one) => one.name === name);
  if (!scenario) throw new Error(`There is no network called ${name}`);
  const result = await runScenario(scenario);
  expect([isAsExpected(result), result.rounds]).toMatchObject([
    true,
    [{ verdict: scenario.expects }],
  ]);
});
