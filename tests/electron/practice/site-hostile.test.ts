import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { browserPage } from '#shared/contract/practice-mail.ts';
import { ids, openWorld, type OpenWorld } from './given.ts';
import { linkOf, openBrowser, words } from './given-browser.ts';

let open: OpenWorld;
beforeEach(async () => {
  open = await openWorld();
});
afterEach(async () => {
  expect(open.faults).toEqual([]);
  await open.world.close();
});

test('no address, field or order of the phone’s browser registers anything', async () => {
  const { personalId } = open.who('mail-pending');
  const link = linkOf(open, personalId);
  const address = fc.oneof(
    fc.constantFrom(link, `${link}/confirm`, `${link}/`, `${link}?x=1`, '/registration/', '/'),
    fc.string().map((text) => `/registration/${text}`),
  );
  const name = fc.constantFrom('personalId', 'password', 'csrf', '__proto__', 'toString');
  const fields = fc.option(fc.dictionary(name, fc.constantFrom(personalId, 'wrong', '', '<b>')), {
    nil: undefined,
  });
  await fc.assert(
    fc.asyncProperty(address, fields, async (where, typed) => {
      const page = browserPage.parse(open.world.control.browse(where, typed));
      expect(page.address).toBe(where);
      expect(page.kind).not.toBe('done');
    }),
    { numRuns: 2_000, seed: 20_260_414 },
  );
  const token = await open.tokenOf(ids.new);
  expect(await open.ask('session', { token })).toHaveProperty('progress');
});

test('a form of another kind, or one that is too large, is none', async () => {
  const { personalId, password } = open.who('mail-pending');
  const phone = openBrowser(open);
  const form = await phone.visit(linkOf(open, personalId));
  const large = await phone.send(form, { personalId, password, more: 'x'.repeat(20_000) });
  expect(large.heading).toBe(words.access);
  const response = await fetch(`http://${open.world.host}${form.action ?? ''}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ personalId, password, csrf: form.csrf }),
  });
  expect(response.status).toBe(403);
  const put = await fetch(`http://${open.world.host}${form.action ?? ''}`, { method: 'PUT' });
  expect(put.status).toBe(403);
});
