import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { verifierPlace } from '#electron/services/staff-pin/places.ts';
import { makeVerifier } from '#electron/services/staff-pin/verifier.ts';
import { done, fail } from '#shared/outcome.ts';
import { person } from '#tests/support/cast.ts';
import { launch } from '#tests/support/electron/electron-door.ts';
import { test } from '#tests/support/electron/kiosk-door.ts';
import { openKioskStore } from '#tests/support/electron/kiosk-store.ts';
import { nextPage } from '#tests/support/electron/next-page.ts';
import { ownState } from '#tests/support/electron/own-state.ts';
import { ownSettings } from '#tests/support/electron/settings-kiosk.ts';
import { lastCall, staffOn } from '#tests/support/electron/staff-calls.ts';

const folder = 'out/kiosk';
const pin = '40718293';
const closed = fail('staff-closed', {});
const ended = fail('visit-ended', {});

test('staff come in by the PIN alone, and what they do is in the audit log', async ({
  runtime,
  portal,
}) => {
  test.skip(runtime === 'real', 'Its folders are named by the environment, on the double');
  const [state, settings] = [ownState(), ownSettings(portal)];
  settings.write();
  writeFileSync(verifierPlace(settings.file), JSON.stringify(await makeVerifier(pin)));
  // The end of another kiosk's log in the key store would be one that this log lacks.
  const store = await openKioskStore();
  await store.register(settings.file, portal.control.kiosks.newCode());
  const start = {
    folder,
    args: [`--settings=${settings.file}`],
    env: { ...store.env, ...state.env },
  };
  let app = await launch(runtime, start);
  let page = await app.shownPage();
  let { staff, ask } = staffOn(page);

  await test.step('a page that has not given the PIN gets nothing', async () => {
    for (const name of [
      'look',
      'counts',
      'log',
      'stay',
      'testPrint',
      'restart',
      'leave',
    ] as const) {
      expect(await staff[name]({})).toEqual(closed);
    }
  });

  await test.step('the third wrong PIN costs a wait, which a restart does not shorten', async () => {
    for (const seconds of [0, 0, 30]) {
      expect(await staff.enter({ pin: '11112222' })).toEqual(fail('staff-pin-wrong', { seconds }));
    }
    expect(await app.close()).toBe(0);
    app = await launch(runtime, start);
    page = await app.shownPage();
    ({ staff, ask } = staffOn(page));
    expect(await staff.enter({ pin })).toMatchObject({ failure: { code: 'staff-pin-wait' } });
  });

  await test.step('a code of the portal sets another PIN, once', async () => {
    const [kiosk] = portal.control.kiosks.all().slice(-1);
    if (!kiosk) throw new Error('The portal knows no kiosk');
    const code = portal.control.kiosks.staffCodes.create(kiosk);
    const reset = { code, pin: '55512345' };
    expect(await staff.resetPin({ ...reset, pin: '12345678' })).toEqual(fail('staff-pin-weak', {}));
    expect(await staff.resetPin(reset)).toEqual(done({}));
    expect(await staff.resetPin(reset)).toEqual(fail('staff-code-refused', {}));
    expect(await staff.enter({ pin })).toEqual(fail('staff-pin-wrong', { seconds: 0 }));
  });

  await test.step('while they are in, the page is served what is theirs alone', async () => {
    expect(await staff.enter({ pin: '55512345' })).toEqual(done({}));
    expect(await staff.look({})).toMatchObject({
      ok: true,
      value: {
        product: 'kiosk',
        portal: { reach: 'up' },
        keyStore: { state: 'ready' },
        registration: { state: 'registered' },
        settings: { file: settings.file, generation: 1 },
        audit: { state: 'writing', checked: { isWhole: true } },
        printer: { state: 'none' },
      },
    });
    expect(await staff.counts({})).toMatchObject({ ok: true, value: { fewest: 5, steps: [] } });
    const log = await staff.log({});
    expect(JSON.stringify(log)).toContain('staff_opened');
    expect(await staff.stay({})).toEqual(done({}));
    expect(await ask('machine', 'machine.hello')).toEqual(ended);
    const { personalId, password } = person('registered');
    expect(await ask('visit', 'account.signIn', { personalId, password })).toEqual(ended);
  });

  await test.step('they go back by a wipe', async () => {
    const old = page;
    await lastCall(old, () => staff.goBack({}));
    page = await nextPage(app, old);
    ({ staff, ask } = staffOn(page));
    expect(await staff.look({})).toEqual(closed);
  });

  await test.step('a visitor is not disturbed, nor seen', async () => {
    await ask('machine', 'machine.tellVisit', { isOn: true });
    expect(await staff.enter({ pin: '55512345' })).toEqual(fail('staff-visit-on', {}));
    await ask('machine', 'machine.tellVisit', { isOn: false });
  });

  await test.step('leaving ends the program with the code that nobody starts again', async () => {
    expect(await staff.enter({ pin: '55512345' })).toEqual(done({}));
    void staff.leave({}).catch(() => undefined);
    expect(await app.ended).toBe(7);
  });

  const audit = path.join(state.env.GENKAN_STATE, 'audit');
  const lines = readdirSync(audit).map((name) => readFileSync(path.join(audit, name), 'utf8'));
  const events = [...lines.join('').matchAll(/"event":"([^"]+)"/g)].map(([, event]) => event);
  const named = events.filter((event) => /^(staff|authn)_/.test(event ?? ''));
  expect(named).toEqual([
    ...['staff_pin_changed', 'authn_login_fail', 'authn_login_fail', 'authn_login_fail'],
    'authn_login_lock',
    ...['authn_login_success', 'staff_pin_changed', 'authn_login_fail', 'authn_login_fail'],
    ...['authn_login_success', 'staff_opened', 'staff_log_read', 'staff_closed'],
    ...['authn_login_success', 'staff_opened', 'staff_closed'],
  ]);
  const changedBy = lines.join('').matchAll(/"staff_pin_changed".*"by":"([^"]+)"/g);
  expect([...changedBy].map(([, by]) => by)).toEqual(['root', 'staff-code']);
  for (const text of [pin, '55512345', '11112222']) expect(lines.join('')).not.toContain(text);
  settings.remove();
  state.remove();
  await store.close();
});
