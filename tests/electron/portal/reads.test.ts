import { expect, test } from 'vitest';
import { spoiledReplies } from '#tests/support/portal/misbehaviours.ts';
import { isWrite, names, openAsking } from '#tests/support/portal/open-ask.ts';

const cases = names
  .filter((name) => !isWrite(name))
  .flatMap((name) => spoiledReplies.map((spoiled) => ({ name, ...spoiled })));

test.each(cases)('$name: the portal $how', async ({ name, how, code, mayPass }) => {
  const { ask, stub } = await openAsking();
  stub.mood[name] = { how };
  expect(await ask(name)).toEqual({ ok: false, failure: { code, changed: 'no' } });
  expect(stub.heard).toHaveLength(mayPass ? 2 : 1);
  stub.mood[name] = {};
  expect(await ask(name)).toMatchObject({ ok: true });
});
