import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Receipt } from '#shared/contract/machine.ts';
import { connectThrough, type Connection } from '#renderer/host/connect.ts';
import { openSocket } from '#renderer/host/web-socket.ts';
import { tryInputs } from '#tests/support/door-inputs.ts';
import { createPage, type FakePage } from '#tests/support/page-window.ts';
import { startPracticeTraining, type PracticeTraining } from '#tests/support/practice-training.ts';

// Page, door, machine, visit, portal client and practice portal: everything but a browser.
let training: PracticeTraining;
let page: FakePage;
beforeAll(async () => {
  training = await startPracticeTraining();
});
afterAll(() => training.close());
beforeEach(() => {
  page = createPage(training.url);
});
afterEach(() => page.unload());

const connect = async (at: FakePage) => connectThrough(await openSocket(at));

async function look({ practice }: Connection) {
  const state = await practice?.look({});
  if (!state?.ok) throw new Error('There is no practice dock');
  return state.value;
}

async function signIn(connection: Connection): Promise<void> {
  const [person] = (await look(connection)).cast;
  const { personalId = '', password = '' } = person ?? {};
  const state = await connection.host.account.signIn({ personalId, password });
  expect(state).toMatchObject({ ok: true, value: { state: 'signed-in' } });
}

test('a person of the cast signs in over real HTTP', async () => {
  const connection = await connect(page);
  await signIn(connection);
  expect((await connection.host.account.overview({})).ok).toBe(true);
});

test('the end of a visit is confirmed by the portal and told to the page that comes next', async () => {
  const connection = await connect(page);
  await signIn(connection);
  await connection.host.machine.endVisit({ reason: 'end' });
  expect(await connection.host.account.overview({})).toMatchObject({
    failure: { code: 'visit-ended' },
  });
  expect(page.reloads()).toBe(1);
  page.unload();
  const next = await connect(page);
  const receipt = await new Promise<Receipt>((resolve) => {
    next.host.onReceipt(resolve);
  });
  expect(receipt).toMatchObject({
    reason: 'end',
    portalSession: 'ended',
    memory: 'page-reloaded',
  });
});

test('loading anew keeps the world and ends the visit', async () => {
  const before = await connect(page);
  await before.practice?.travel({ day: 89 });
  await signIn(before);
  page.unload();
  const after = await connect(page);
  expect((await look(after)).day).toBe(89);
  expect(await after.host.account.overview({})).toMatchObject({ ok: false });
});

test('two tabs are separate worlds', async () => {
  const first = await connect(page);
  const other = createPage(training.url);
  const second = await connect(other);
  await first.practice?.setNetwork({ network: 'off' });
  await first.practice?.travel({ day: 91 });
  expect(await look(second)).toMatchObject({ network: 'on', day: 0 });
  other.unload();
});

test('the page hears it when the network changes', async () => {
  const { host, practice } = await connect(page);
  await host.machine.check({});
  const heard = new Promise((resolve) => {
    host.onState((state) => {
      if (state.network === 'off') resolve(state);
    });
  });
  await practice?.setNetwork({ network: 'off' });
  expect(await heard).toMatchObject({ network: 'off' });
});

test('generated inputs harm nobody, and nothing is logged', async () => {
  const { answered, shut } = await tryInputs(training.url, 500, 20_260_402);
  expect(answered + shut).toBe(500);
  await signIn(await connect(page));
  expect(training.logged).toEqual([]);
});
