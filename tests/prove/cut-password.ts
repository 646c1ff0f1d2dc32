import { openCutWorld } from '#tests/support/cut-password.ts';
import { cutPoints, isAllTrue, tableOf, tellAll } from '#tests/support/cut-table.ts';

/**
 * A change of password, cut before and after every byte of its request and of its reply: what the
 * kiosk tells is held against what the practice portal has.
 */
export async function prove(): Promise<void> {
  const world = await openCutWorld();
  const sizes = await world.sizes();
  console.log(`request ${sizes.request} bytes, reply ${sizes.reply} bytes; told and true:`);
  const rows = await tellAll(world, cutPoints(sizes, 'every byte'));
  await world.close();
  console.log(tableOf(rows));
  if (!rows.every(isAllTrue)) throw new Error('Something was told that is not true');
}
