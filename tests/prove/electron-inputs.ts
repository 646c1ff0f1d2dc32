import { openBridgeContract } from '#tests/support/electron/bridge-contract.ts';
import { launchDouble } from '#tests/support/electron/launch-double.ts';
import { tryRequests } from '#tests/support/contract-inputs.ts';

const count = 10_000;

/** Ten thousand generated requests by bridge and port, from inside the page; all end in an outcome. */
export async function prove(): Promise<void> {
  const app = launchDouble({ folder: 'out/practice' });
  try {
    const { raw } = openBridgeContract(await app.shownPage());
    await tryRequests(raw, count);
    const hello = await raw({ to: 'machine', method: 'machine.hello', input: {} });
    if (!JSON.stringify(hello).includes('"ok":true')) throw new Error('Nobody answers any more');
    const faults = app.output().split('"event":"fault"').length - 1;
    if (faults > 0) throw new Error(`${faults} faults were logged`);
    console.log(`${count} requests by bridge and port: each in an outcome, 0 faults, 0 crashes`);
  } finally {
    await app.close();
  }
}
