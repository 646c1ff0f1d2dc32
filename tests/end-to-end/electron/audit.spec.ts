import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { canariesIn } from '#tests/support/audit/canaries.ts';
import { person } from '#tests/support/cast.ts';
import { launch } from '#tests/support/electron/electron-door.ts';
import { test } from '#tests/support/electron/kiosk-door.ts';
import { lastPress, nextPage } from '#tests/support/electron/next-page.ts';
import { ownState } from '#tests/support/electron/own-state.ts';
import { chooses, choosesPassword, newPassword, signsIn } from '#tests/support/stories/teller.ts';
import { readTexts } from '#tests/support/texts.ts';
import { openSetUp, pressStripEnd, releaseCode, setUpMfa } from '#tests/support/visit.ts';
import { pressOn, reads, sees, type Visitor } from '#tests/support/visitor.ts';

const wrongPassword = 'Machigai-2026!';

/** Sets up MFA and ends; gives back what the phone knows. */
async function setsUp(visitor: Visitor): Promise<string> {
  await openSetUp(visitor, person('deadline-near'));
  const { key } = await setUpMfa(visitor);
  await lastPress(visitor.page, pressStripEnd(visitor));
  return key;
}

/** Mistypes the password, then changes it and ends. */
async function changes(visitor: Visitor): Promise<void> {
  await chooses(visitor, 'change-password');
  await signsIn(visitor, person('deadline-over'), wrongPassword);
  await reads(visitor, 'sign-in.refused.title');
  await signsIn(visitor, person('deadline-over'));
  await choosesPassword(visitor, 'change-password.password.main');
  await sees(visitor, 'change-password.done.heading');
  await lastPress(visitor.page, pressOn(visitor, 'change-password.done.end'));
}

test('visits leave an audit log that is whole and has nothing of the visitors', async ({
  runtime,
  portal,
}) => {
  test.skip(runtime === 'real', 'The folder of the log is named by the environment, on the double');
  const state = ownState();
  const env = { ...portal.env, ...state.env };
  const args = [`--settings=${portal.settings()}`];
  const app = await launch(runtime, { folder: 'out/kiosk', args, env });
  const first = { page: await app.shownPage(), way: 'mouse', texts: readTexts('ja') } as const;
  const key = await setsUp(first);
  const next = { ...first, page: await nextPage(app, first.page) };
  await pressOn(next, 'goodbye.main');
  await changes(next);
  await sees({ ...next, page: await nextPage(app, next.page) }, 'goodbye.heading');
  expect(await app.close()).toBe(0);

  const folder = path.join(state.env.GENKAN_STATE, 'audit');
  const log = Buffer.concat(
    readdirSync(folder).map((name) => readFileSync(path.join(folder, name))),
  );
  const events = [...log.toString().matchAll(/"event":"([^"]+)"/g)].map(([, event]) => event);
  expect(events).toEqual(
    expect.arrayContaining([
      ...['sys_startup', 'session_created', 'authn_login_success', 'user_updated'],
      ...['authn_login_fail', 'authn_password_change', 'session_expired', 'sys_shutdown'],
    ]),
  );
  const who = [person('deadline-near'), person('deadline-over')];
  const texts = who.flatMap(({ personalId, password, email, name }) =>
    [personalId, password, email.address, name.ja, name.en].filter((text) => text !== undefined),
  );
  const canaries = [...texts, wrongPassword, newPassword, releaseCode, key, '127.0.0.1'];
  expect(canariesIn(log, canaries)).toEqual([]);
  // What the program prints names its portal, but nobody.
  expect(canariesIn(Buffer.from(app.output()), canaries.slice(0, -1))).toEqual([]);

  const words = ['build/command.ts', '--verify-audit', folder];
  const verified = spawnSync(process.execPath, words, { env: { ...process.env, ...env } });
  expect(verified.stdout.toString()).toContain('Nothing is wrong');
  expect(verified.status).toBe(0);
  state.remove();
});
