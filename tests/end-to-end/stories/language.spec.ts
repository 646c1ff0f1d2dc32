import { expect } from '@playwright/test';
import { person } from '#tests/support/cast.ts';
import { choosePerson, foldDock } from '#tests/support/dock.ts';
import { codeNow, scan } from '#tests/support/phone.ts';
import { test } from '#tests/support/stories/door.ts';
import { everyWizard } from '#tests/support/stories/every-wizard.ts';
import { isEverything } from '#tests/support/stories/in-turn.ts';
import { switching } from '#tests/support/stories/switching.ts';
import { comes, signsIn } from '#tests/support/stories/teller.ts';
import { pressOn, sees, typeIn } from '#tests/support/visitor.ts';

/** The wizards that are walked in a short run; `npm run prove -- languages` walks every one. */
const short = ['set up MFA', 'first login, faculty', 'lost-phone'];
const flows = everyWizard.filter(({ name }) => isEverything || short.includes(name));

// Every screen five times over, twice: when it stands, and before it is left.
test.setTimeout(300_000);

for (const flow of flows) {
  test(`${flow.name}: the language changes on every screen, and nothing else does`, async ({
    visitor,
  }) => {
    const counts = { screens: 0, drawings: 0 };
    await choosePerson(visitor, flow.situation);
    await foldDock(visitor);
    const who = person(flow.situation, visitor.institution);
    await flow.walk({ visitor: { ...visitor, besides: switching(counts) }, who, met: [] });
    console.log(`${flow.name}: all languages ${counts.screens} times, ${counts.drawings} with QR`);
    expect(counts.screens).toBeGreaterThan(2);
    expect(counts.drawings > 0).toBe(flow.wizard === 'set-up-mfa');
  });
}

test('half a code stays when the language changes, and the whole one is taken', async ({
  visitor,
}) => {
  await comes(visitor, 'new', 'set-up-mfa');
  await signsIn(visitor, person('new', visitor.institution));
  await pressOn(visitor, 'set-up-mfa.app.main');
  const code = codeNow(await scan(visitor));
  await pressOn(visitor, 'set-up-mfa.scan.main');
  await sees(visitor, 'set-up-mfa.digits.heading');
  await typeIn(visitor, 'code', code.slice(0, 3));
  const counts = { screens: 0, drawings: 0 };
  await switching(counts)(visitor);
  await visitor.page.keyboard.type(code.slice(3));
  await sees(visitor, 'set-up-mfa.release.heading');
});
