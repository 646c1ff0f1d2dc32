import { doorCases, generatedCase } from '#tests/support/contract-cases.ts';
import { openBridgeContract } from '#tests/support/electron/bridge-contract.ts';
import { test } from '#tests/support/electron/electron-door.ts';

/** The machine's calls go over the bridge, the visit's over the port. */
for (const { title, run } of [...doorCases, generatedCase(300)]) {
  test(`contract by bridge and port: ${title}`, async ({ page }) => {
    const door = openBridgeContract(page);
    await run(door);
    await door.close();
  });
}
