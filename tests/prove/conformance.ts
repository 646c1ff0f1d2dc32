import { countOf } from '#build/conformance/report.ts';
import { shippedNames } from '#electron/services/institutions.ts';
import { faults } from '#tests/support/conformance/faults.ts';
import { lineOn, runWith } from '#tests/support/conformance/run-with.ts';

/** The practice portal passes with every profile, and every planted fault is caught by its rule. */
export async function prove(): Promise<void> {
  const missed: string[] = [];
  for (const institution of shippedNames) {
    const { results } = await runWith(undefined, institution);
    console.log(`\n${institution}, without a fault: ${countOf(results)}`);
    if (results.some(({ verdict }) => verdict === 'broken')) missed.push(institution);
    missed.push(...(await plantAll(institution)));
  }
  console.log(
    `\n${faults.length} faults, ${shippedNames.length} profiles, ${missed.length} missed`,
  );
  if (missed.length > 0) throw new Error(missed.join('\n'));
}

/** Plants each fault in turn and prints the line that caught it; gives those that were missed. */
async function plantAll(institution: string): Promise<readonly string[]> {
  const missed: string[] = [];
  for (const fault of faults) {
    const line = lineOn(fault, await runWith(fault, institution));
    console.log(`  ${fault.name}\n    ${line}`);
    if (line === 'NOT CAUGHT') missed.push(`${institution}: ${fault.name}`);
  }
  return missed;
}
