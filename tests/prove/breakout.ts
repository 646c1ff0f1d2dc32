import { buildIfDue } from '#build/starting/fresh.ts';
import { say } from '#tests/support/robot/acts.ts';
import { chromiumCommands, onlyChromium } from '#tests/support/robot/only-chromium.ts';
import { run, type Breakout, type Run } from '#tests/support/robot/run.ts';
import { openGround } from '#tests/support/robot/stage.ts';
import { planSteps } from '#tests/support/robot/steps.ts';

/**
 * The breakout robot: 20,000 acts of a hostile person over every screen of the kiosk, in a real window
 * over a whole X display. `GENKAN_SEED` and `GENKAN_ACTS` repeat or shorten it; `GENKAN_FROM` names the screen at
 * which the same plan goes on.
 */
export async function prove(): Promise<void> {
  if (!buildIfDue('kiosk', console.log)) throw new Error('the kiosk could not be built');
  const seed = Number(process.env['GENKAN_SEED'] ?? Date.now() % 1_000_000);
  const count = Number(process.env['GENKAN_ACTS'] ?? 20_000);
  console.log(
    `seed ${seed}, ${count} acts\n\nscreen | acts so far | per second | reached | breakouts`,
  );
  const ground = await openGround();
  try {
    const plan = planSteps(seed, count);
    const from = process.env['GENKAN_FROM'] ?? plan[0]?.screen;
    const steps = plan.slice(plan.findIndex(({ screen }) => screen === from));
    const done = await run({ ground, steps, onScreen: tell });
    const commands = steps.filter(({ act }) => chromiumCommands.has(say(act))).length;
    console.log(`\n${commands} acts are commands of this Chromium that Electron does not have`);
    report(done, seed);
  } finally {
    await ground.close();
  }
}

function tell(screen: string, { acts, seconds, reached, breakouts }: Run): void {
  const pace = (acts / seconds).toFixed(1);
  console.log([screen, acts, pace, reached, breakouts.length].join(' | '));
}

function report(done: Run, seed: number): void {
  const { acts, seconds, breakouts, onlyHere, deepLooks, stumbles } = done;
  const pace = (acts / seconds).toFixed(1);
  console.log(`\n${acts} acts in ${Math.round(seconds)} s, ${pace} a second; seed ${seed}`);
  console.log(`${deepLooks} looks at processes, sockets and files`);
  console.log(`${stumbles.length} screens were reached at the second try only`);
  for (const stumble of stumbles) console.log(`  ${stumble}`);
  console.log(`${onlyChromium.size} acts are known as only this Chromium’s; seen:`);
  for (const [act, times] of onlyHere)
    console.log(`  ${act}: ${times}x, ${onlyChromium.get(act) ?? ''}`);
  for (const breakout of breakouts) tellBreakout(breakout);
  if (breakouts.length > 0) throw new Error(`${breakouts.length} breakouts, seed ${seed}`);
  console.log('0 breakouts');
}

function tellBreakout({ troubles, sequence, isRepeatable }: Breakout): void {
  console.log(`\nBREAKOUT: ${troubles.join('; ')}`);
  console.log(
    isRepeatable ? 'the shortest way there, from a fresh start:' : 'not again; before it:',
  );
  for (const line of sequence) console.log(`  ${line}`);
}
