import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { test as base } from '#tests/support/electron/electron-door.ts';
import type { Act } from '#tests/support/robot/acts.ts';
import { depthTroubles, lookDeep } from '#tests/support/robot/deep-look.ts';
import { plantedInDepth, plantedInSight } from '#tests/support/robot/planted.ts';
import { run } from '#tests/support/robot/run.ts';
import { lookUntilWell } from '#tests/support/robot/sight.ts';
import { openGround, type Ground } from '#tests/support/robot/stage.ts';
import { toFirst } from '#tests/support/robot/first-screen.ts';
import { planSteps } from '#tests/support/robot/steps.ts';

/** The robot needs a display, and a window of which it knows the inside. */
const test = base.extend<object, { ground: Ground }>({
  ground: [
    async ({}, use) => {
      const ground = await openGround();
      await use(ground);
      await ground.close();
    },
    { scope: 'worker' },
  ],
});

const seed = 20_261_128;

test.beforeEach(({ runtime }) => {
  test.skip(runtime !== 'double', 'the robot works on the double');
  // Forty screens, some of which need a kiosk that is broken or started anew.
  test.setTimeout(1_200_000);
});

test(`320 acts of a hostile person on every screen lead nowhere, seed ${seed}`, async ({
  ground,
}) => {
  const { acts, breakouts } = await run({ ground, steps: planSteps(seed, 320) });
  expect(breakouts).toEqual([]);
  expect(acts).toBe(320);
});

test('the robot sees every breakout that is planted', async ({ ground }) => {
  const stage = await ground.start();
  expect((await lookUntilWell(stage, 60_000)).troubles).toEqual([]);
  for (const { name, plant, says } of plantedInSight) {
    await toFirst(stage);
    const undo = await plant(stage);
    const { troubles } = await lookUntilWell(stage, 500);
    expect(troubles, name).toContainEqual(expect.stringMatching(says));
    undo?.();
  }
  await stage.close();
});

test('the robot sees what is planted below the app', async ({ ground }) => {
  const stage = await ground.start();
  await toFirst(stage);
  const golden = lookDeep(stage);
  expect(depthTroubles(golden, golden)).toEqual([]);
  for (const { name, plant, says } of plantedInDepth) {
    await plant(stage);
    const troubles = depthTroubles(golden, lookDeep(stage));
    expect(troubles, name).toContainEqual(expect.stringMatching(says));
  }
  await stage.close();
});

const weak = [
  { name: 'that lets every key pass', does: '', trouble: 'ratio is no longer 1', by: 'Ctrl+Equal' },
  {
    name: 'that a key fells',
    does: 'process.exit(9);',
    trouble: 'the kiosk fell with 9',
    by: 'Ctrl+Up',
  },
] as const;
for (const { name, does, trouble, by } of weak) {
  test(`an app ${name} is found, and the robot says by which`, async ({ ground }) => {
    const product = mkdtempSync(path.join('out', 'mutant-'));
    cpSync('out/kiosk', product, { recursive: true });
    const main = path.join(product, 'main.cjs');
    const source = readFileSync(main, 'utf8');
    const rule = 'if (!isKeyAllowed(input)) event.preventDefault();';
    expect(source).toContain(rule);
    writeFileSync(main, source.replace(rule, `if (!isKeyAllowed(input)) { ${does} }`));
    const keys = ['Up', 'Equal', 'Down'];
    const steps = keys.map((key) => ({ screen: 'welcome', act: chord(key) }));
    const { breakouts } = await run({ ground, steps, product, most: 1 });
    rmSync(product, { recursive: true });
    expect(breakouts).toEqual([
      {
        troubles: expect.arrayContaining([trouble]),
        sequence: [`welcome: ${by}`],
        isRepeatable: true,
      },
    ]);
  });
}

function chord(key: string): Act {
  return { does: 'chord', held: ['Ctrl'], key };
}
