import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { longestWait, type Tries } from '#electron/services/staff-pin/limiter.ts';
import { triesPlace, verifierPlace } from '#electron/services/staff-pin/places.ts';
import { makeVerifier } from '#electron/services/staff-pin/verifier.ts';
import { missingCups, queueName, startCups } from '#tests/support/cups.ts';
import { launch } from '#tests/support/electron/electron-door.ts';
import { test } from '#tests/support/electron/kiosk-door.ts';
import { openKioskStore } from '#tests/support/electron/kiosk-store.ts';
import { lastPress } from '#tests/support/electron/next-page.ts';
import { ownState } from '#tests/support/electron/own-state.ts';
import { ownSettings } from '#tests/support/electron/settings-kiosk.ts';
import { textsOf } from '#tests/support/kiosk-printing.ts';
import { holdName } from '#tests/support/staff-way.ts';
import { readTexts } from '#tests/support/texts.ts';
import { button, pressOn, reads, sees, typeIn, type Visitor } from '#tests/support/visitor.ts';

const [firstPin, pin] = ['40718293', '55512345'];
const day = 86_400_000;

async function givePin(visitor: Visitor, typed: string): Promise<void> {
  await typeIn(visitor, 'staff-pin', typed);
  await pressOn(visitor, 'pin.main');
}

/** A wrong one; the next can be typed once the kiosk has tried it, which takes it a moment. */
async function giveWrong(visitor: Visitor, typed: string): Promise<void> {
  await givePin(visitor, typed);
  await expect(button(visitor, 'pin.back')).toBeEnabled();
}

/** Asks on the board, and says yes. */
async function endBy(visitor: Visitor, how: 'restart' | 'leave'): Promise<void> {
  await pressOn(visitor, `board.${how}`);
  await sees(visitor, `board.confirm.${how}.heading`);
  await lastPress(visitor.page, pressOn(visitor, `board.confirm.${how}.sure`));
}

test('staff come in by the gesture, and walk their whole way by what stands on the screen', async ({
  runtime,
  portal,
}) => {
  const missing = missingCups();
  test.skip(runtime === 'real', 'Its folders are named by the environment, on the double');
  test.skip(
    missing.length > 0,
    `NOT PRINTED TO A REAL QUEUE: apt-get install ${missing.join(' ')}`,
  );
  test.slow();
  const [state, settings, cups] = [ownState(), ownSettings(portal), await startCups()];
  settings.write({ printer: { name: queueName, paper: 'A4' } });
  writeFileSync(verifierPlace(settings.file), JSON.stringify(await makeVerifier(firstPin)));
  const store = await openKioskStore();
  await store.register(settings.file, portal.control.kiosks.newCode());
  const env = { ...store.env, ...state.env, CUPS_SERVER: cups.socket };
  const start = async () => {
    const args = [`--settings=${settings.file}`];
    const app = await launch(runtime, { folder: 'out/kiosk', args, env });
    const texts = readTexts('ja');
    const visitor: Visitor = { page: await app.shownPage(), way: 'mouse', texts };
    await holdName(visitor);
    return { app, visitor };
  };
  /**
   * As a clock that was set meanwhile leaves what is remembered of wrong PINs; of many of them, since a
   * wait of half a minute may be over once a busy machine has started the kiosk anew.
   */
  const setClock = (by: number, boot?: string) => {
    const file = triesPlace(state.env.GENKAN_STATE);
    // The kiosk's own file.
    const { at, ...rest } = JSON.parse(readFileSync(file, 'utf8')) as Tries;
    const moved = { ...at, wall: at.wall - by, ...(boot !== undefined && { boot }) };
    writeFileSync(file, JSON.stringify({ ...rest, waitMs: longestWait, at: moved }));
  };

  await test.step('three wrong PINs cost a wait', async () => {
    const { app, visitor } = await start();
    for (const wrong of ['11112222', '33334444', '55556666']) await giveWrong(visitor, wrong);
    await reads(visitor, 'pin.wait.title');
    expect(await app.close()).toBe(0);
  });

  for (const [clock, by, boot] of [
    ['a day on', day, undefined],
    ['a day back, and the machine started anew', -day, 'another start'],
  ] as const) {
    await test.step(`which stands after a restart, with the clock set ${clock}`, async () => {
      setClock(by, boot);
      const { app, visitor } = await start();
      await givePin(visitor, firstPin);
      await reads(visitor, 'pin.wait.title');
      expect(await app.close()).toBe(0);
    });
  }

  await test.step('a code of the portal ends it; board, test print, restart', async () => {
    const { app, visitor } = await start();
    const [kiosk] = portal.control.kiosks.all().slice(-1);
    if (!kiosk) throw new Error('The portal knows no kiosk');
    await pressOn(visitor, 'pin.to-reset');
    await typeIn(visitor, 'staff-code', portal.control.kiosks.staffCodes.create(kiosk));
    for (const name of ['staff-new-pin', 'staff-new-pin-again']) await typeIn(visitor, name, pin);
    await pressOn(visitor, 'pin.new.main');
    await reads(visitor, 'pin.changed.title');
    await givePin(visitor, pin);
    await reads(visitor, 'board.service');
    cups.queue('prints');
    await pressOn(visitor, 'board.test-print');
    await reads(visitor, 'board.print.printed');
    const [text = ''] = textsOf(cups.received());
    expect(text).toContain(visitor.texts.say('board.print.page.end'));
    await endBy(visitor, 'restart');
    expect(await app.ended).toBe(0);
  });

  await test.step('leaving ends with the code that nobody starts again', async () => {
    const { app, visitor } = await start();
    await givePin(visitor, pin);
    await reads(visitor, 'board.service');
    await endBy(visitor, 'leave');
    expect(await app.ended).toBe(7);
  });
  settings.remove();
  state.remove();
  await cups.close();
  await store.close();
});
