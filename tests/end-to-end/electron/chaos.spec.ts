import { expect, test as base } from '@playwright/test';
import { breakOne, signals } from '#tests/support/chaos/breaking.ts';
import { sufferOne } from '#tests/support/chaos/suffering.ts';
import { targets } from '#tests/support/chaos/targets.ts';
import { troubles } from '#tests/support/chaos/troubles.ts';
import { openChaosWorld, type ChaosWorld } from '#tests/support/chaos/world.ts';

/** Each process broken once, by one signal in turn; `npm run prove -- chaos` breaks each in every way. */
const test = base.extend<object, { readonly chaos: ChaosWorld }>({
  chaos: [
    async ({}, use) => {
      const world = await openChaosWorld();
      await use(world);
      await world.close();
    },
    { scope: 'worker' },
  ],
});

const nothingLeft = { pidsLeft: 0, sessionsLeft: 0, wordsLeft: 0, isWrong: false };
const firstScreen: unknown = expect.stringMatching(/^(?:attract|receipt)$/);

test.beforeEach(({}, { project }) => {
  test.skip(project.name === 'electron', 'Shown on the double only');
  test.skip(process.platform !== 'linux', 'NOT SHOWN: signals and /proc are Linux’ own');
});

for (const [index, target] of targets.entries()) {
  const signal = signals[index % signals.length] ?? 'SIGKILL';
  const becomes = target.visit === 'wiped' ? 'is wiped' : 'goes on';
  test(`${target.name} broken by ${signal} in a visit: it ${becomes}`, async ({ chaos }) => {
    await chaos.startAnew();
    const trial = await breakOne(chaos, { target, signal, isDeep: true });
    expect(trial).toMatchObject({ ...nothingLeft, screen: firstScreen });
  });
}

const shown = troubles.filter(({ how }) => ['a day on', 'flapping'].includes(how));
for (const trouble of shown) {
  test(`a visit in which the ${trouble.name} is ${trouble.how} ends as any other`, async ({
    chaos,
  }) => {
    const setting = trouble.open(chaos.portal);
    try {
      await chaos.startAnew(setting.env);
      const trial = await sufferOne(chaos, { trouble, setting, ending: 'by its visitor' });
      expect(trial).toMatchObject(nothingLeft);
    } finally {
      setting.close();
    }
  });
}
