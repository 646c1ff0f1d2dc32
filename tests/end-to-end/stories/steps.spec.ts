import { expect } from '@playwright/test';
import { choosePerson } from '#tests/support/dock.ts';
import { test } from '#tests/support/stories/door.ts';
import { countFlow, flows, rowOf } from '#tests/support/stories/flows.ts';

for (const flow of flows) {
  test(`${flow.name}: what it costs from Welcome to the done page`, async ({ visitor }) => {
    await choosePerson(visitor, flow.situation);
    const counts = await countFlow(visitor, flow);
    console.log(rowOf(flow, counts));
    const { screens, fields } = flow.most ?? { screens: Infinity, fields: Infinity };
    expect(counts.screens.length).toBeLessThanOrEqual(screens);
    expect(counts.fields).toBeLessThanOrEqual(fields);
  });
}
