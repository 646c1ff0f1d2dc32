import { readdirSync } from 'node:fs';
import { expect } from '@playwright/test';
import { choosePerson } from '#tests/support/dock.ts';
import { watchInputs, type InputWatch } from '#tests/support/input-watch.ts';
import { test as base } from '#tests/support/stories/door.ts';
import { everyWizard } from '#tests/support/stories/every-wizard.ts';
import { countFlow } from '#tests/support/stories/flows.ts';
import { waysWithoutKeyboard, type Way } from '#tests/support/way.ts';

const test = base.extend<{ readonly inputs: InputWatch }>({
  inputs: [async ({ page }, use) => use(await watchInputs(page)), { auto: true }],
});

// The mouse has its stories beside this file.
const ways = ['keyboard', ...waysWithoutKeyboard] as const satisfies readonly Way[];

test('each wizard has a way to its end here', () => {
  const folders = readdirSync('renderer/wizards', { withFileTypes: true });
  const wizards = folders.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  expect([...new Set(everyWizard.map(({ wizard }) => wizard))].sort()).toEqual(wizards.sort());
});

for (const way of ways) {
  test.describe(`by ${way} alone`, () => {
    test.use({ way, hasTouch: way === 'on-screen' });
    // Hundreds of presses, one by one, on a busy machine.
    test.setTimeout(300_000);

    for (const flow of everyWizard) {
      test(`${flow.name} is finished`, async ({ visitor, inputs }) => {
        // What somebody does at the trainer's dock is not done at the kiosk.
        await choosePerson(visitor, flow.situation);
        const { screens } = await countFlow(visitor, flow);
        console.log(
          `${flow.name} by ${way}: ${inputs.presses()} presses, ${screens.length} screens`,
        );
        expect(inputs.against(way)).toEqual([]);
        expect(inputs.presses()).toBeGreaterThan(0);
      });
    }
  });
}
