import { proofCases, verdictOf } from '#tests/support/portal/proof-cases.ts';
import { openProofWorld } from '#tests/support/portal/proof-world.ts';
import { rotateUnderLoad } from '#tests/support/rotation-load.ts';

/** Every kind of proof over real HTTP, and the key changed while visits go on. */
export async function prove(): Promise<void> {
  const wrong = await tryProofs();
  const { visits, requests, lost, rotations, seconds } = await rotateUnderLoad(500, 10);
  console.log(
    `\n${visits} visits with ${requests} requests in ${seconds.toFixed(1)} s while the key changed ` +
      `${rotations} times: ${lost.length} lost`,
  );
  if (wrong > 0 || lost.length > 0) throw new Error(`${wrong} wrong, ${lost.join(', ')}`);
}

async function tryProofs(): Promise<number> {
  const world = await openProofWorld();
  let wrong = 0;
  console.log(`\n${'proof'.padEnd(50)} the portal says`);
  for (const one of proofCases) {
    const verdict = await verdictOf(world, one);
    if (verdict !== one.expected) wrong += 1;
    const mark = verdict === one.expected ? '' : `   WRONG, not ${one.expected}`;
    console.log(`${one.name.padEnd(50)} ${verdict}${mark}`);
  }
  console.log(`${proofCases.length} proofs, ${wrong} wrong`);
  await world.close();
  return wrong;
}
