import { expect, test } from 'vitest';
import { isWrite, names, openAsking } from '#tests/support/portal/open-ask.ts';
import { closedPort } from '#tests/support/portal/switched-dial.ts';

test.each(names)('%s: the portal is away; nothing changed, a second try works', async (name) => {
  const { ask, dial, stub } = await openAsking();
  dial.port = await closedPort();
  const away = await ask(name);
  expect(away).toEqual({ ok: false, failure: { code: 'portal-unreachable', changed: 'no' } });
  // Nothing was sent, so there is nothing to look up; only a read is tried again.
  expect(dial.dialled).toBe(isWrite(name) ? 1 : 2);
  dial.port = stub.port;
  expect(await ask(name)).toMatchObject({ ok: true });
});
