import { expect } from '@playwright/test';
import { test } from '#tests/support/browser-door.ts';
import { person } from '#tests/support/cast.ts';
import { setNetwork, travelTo } from '#tests/support/dock.ts';
import { codeNow, nextCode } from '#tests/support/phone.ts';
import { readTexts } from '#tests/support/texts.ts';
import {
  endFromDone,
  endInTheMiddle,
  openSetUp,
  releaseCode,
  setUpMfa,
  signIn,
} from '#tests/support/visit.ts';
import { pressOn, reads, sees, typeInto, type Visitor } from '#tests/support/visitor.ts';

const texts = readTexts('ja');
const someone = person('new');

/** How often the release code works (domain.md 4.4). */
const releases = 5;

async function giveCode(visitor: Visitor, code: string): Promise<void> {
  await sees(visitor, 'sign-in.code.heading');
  await typeInto(visitor, 'sign-in.code.label', code);
}

async function giveReleaseCode(visitor: Visitor): Promise<void> {
  await sees(visitor, 'sign-in.code.heading');
  await pressOn(visitor, 'sign-in.code.to-release');
  await sees(visitor, 'sign-in.release.heading');
  await typeInto(visitor, 'sign-in.release.label', releaseCode);
  await pressOn(visitor, 'sign-in.release.main');
}

test.describe('after MFA has been set up', () => {
  test('the next code opens an off-campus sign-in, once', async ({ page, watch }) => {
    const visitor = { page, way: 'mouse', texts } as const;
    await openSetUp(visitor, someone);
    const entry = await setUpMfa(visitor);
    await endFromDone(visitor);
    await setNetwork(visitor, 'off');
    const code = nextCode(entry);
    await signIn(visitor, someone);
    await giveCode(visitor, code);
    await sees(visitor, 'set-up-mfa.app.heading-again');
    await endInTheMiddle(visitor);
    await signIn(visitor, someone);
    await giveCode(visitor, code);
    await reads(visitor, 'failure.sign-in-code-used');
    expect(watch.visitCalls().filter((call) => call === 'account.giveCode')).toHaveLength(2);
  });

  test('only the device registered last is known', async ({ page, watch }) => {
    const visitor = { page, way: 'mouse', texts } as const;
    await openSetUp(visitor, someone);
    const first = await setUpMfa(visitor);
    await endFromDone(visitor);
    await signIn(visitor, someone);
    await sees(visitor, 'set-up-mfa.app.heading-again');
    const last = await setUpMfa(visitor);
    await endFromDone(visitor);
    await setNetwork(visitor, 'off');
    await signIn(visitor, someone);
    await giveCode(visitor, codeNow(first));
    await reads(visitor, 'failure.sign-in-code-refused');
    await typeInto(visitor, 'sign-in.code.label', nextCode(last));
    await sees(visitor, 'set-up-mfa.app.heading-again');
    expect(watch.visitCalls().filter((call) => call === 'mfa.complete')).toHaveLength(2);
  });

  test('the release code opens five times two hours, and no sixth', async ({ page, watch }) => {
    // Twelve visits in one test.
    test.slow();
    const visitor = { page, way: 'mouse', texts } as const;
    await openSetUp(visitor, someone);
    await setUpMfa(visitor);
    await endFromDone(visitor);
    await setNetwork(visitor, 'off');
    for (let release = 1; release <= releases; release += 1) {
      await travelTo(visitor, release);
      await signIn(visitor, someone);
      await giveReleaseCode(visitor);
      await sees(visitor, 'set-up-mfa.app.heading-again');
      await endInTheMiddle(visitor);
      // Within the two hours no code is asked for.
      await signIn(visitor, someone);
      await sees(visitor, 'set-up-mfa.app.heading-again');
      await endInTheMiddle(visitor);
    }
    await travelTo(visitor, releases + 1);
    await signIn(visitor, someone);
    await reads(visitor, 'sign-in.release.none');
    expect(watch.visitCalls().filter((call) => call === 'account.giveReleaseCode')).toHaveLength(
      releases,
    );
  });
});
