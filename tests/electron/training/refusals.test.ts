import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closeCodes } from '#shared/contract/socket.ts';
import { startFakeTraining, type FakeTraining } from '#tests/support/fake-training.ts';
import { createFakeTimer, type FakeTimer } from '#tests/support/fake-timer.ts';
import { enterTab, openTab, tokenOf } from '#tests/support/open-tab.ts';

let training: FakeTraining;
let timer: FakeTimer;
beforeEach(async () => {
  timer = createFakeTimer();
  training = await startFakeTraining(timer.after);
});
afterEach(() => training.close());

describe('who may knock', () => {
  const portOf = () => new URL(training.url).port;

  test.each([
    ['a page of another origin', { Origin: 'https://example.org' }],
    ['a page of another port', { Origin: 'http://127.0.0.1:1' }],
    ['a sandboxed frame', { Origin: 'null' }],
    ['the same name with TLS', { Origin: 'https://127.0.0.1' }],
    ['a program that names no origin', { Origin: '' }],
    ['a name pointed at this machine', { Host: 'example.org', Origin: 'http://example.org' }],
  ])('%s is turned away', async (_who, headers) => {
    await expect(openTab(training.url, { headers })).rejects.toThrow('403');
    expect(training.worlds).toEqual([]);
  });

  test('the page at localhost is let in, but not the page at 127.0.0.1 under that name', async () => {
    const host = `localhost:${portOf()}`;
    const tab = await openTab(training.url, { headers: { Host: host, Origin: `http://${host}` } });
    await tab.leave();
    await expect(openTab(training.url, { headers: { Host: host } })).rejects.toThrow('403');
  });

  test('there is one door', async () => {
    await expect(openTab(training.url, { path: '/door/' })).rejects.toThrow('404');
    await expect(openTab(training.url, { path: '/' })).rejects.toThrow('404');
  });

  test('no more than a hundred at a time', async () => {
    const tabs = await Promise.all(Array.from({ length: 100 }, () => openTab(training.url)));
    await expect(openTab(training.url)).rejects.toThrow('503');
    await tabs[0]?.leave();
    const late = await openTab(training.url);
    expect(late.socket.readyState).toBe(late.socket.OPEN);
  });
});

describe('what must be said first', () => {
  const good = () => ({ protocol: 1, token: tokenOf(training.url) });

  test.each([
    ['another protocol, whatever else is wrong', { protocol: 2, surprise: true }, 'otherProtocol'],
    ['no protocol', { token: 'x' }, 'notUnderstood'],
    ['a call', { id: 1, request: {} }, 'notUnderstood'],
    ['a list', [1], 'notUnderstood'],
    ['another token', { protocol: 1, token: 'x' }, 'wrongToken'],
    ['no token', { protocol: 1 }, 'notUnderstood'],
    ['an endless token', { protocol: 1, token: 'x'.repeat(65) }, 'notUnderstood'],
  ] as const)('%s shuts the door', async (_what, message, reason) => {
    const tab = await openTab(training.url);
    tab.say(message);
    expect(await tab.shut).toBe(closeCodes[reason]);
    expect(training.worlds).toEqual([]);
  });

  test('the token of another start is of no use', async () => {
    const other = await startFakeTraining();
    const tab = await openTab(training.url);
    tab.say({ ...good(), token: tokenOf(other.url) });
    expect(await tab.shut).toBe(closeCodes.wrongToken);
    await other.close();
  });

  test('anything beside what is known shuts the door', async () => {
    const tab = await openTab(training.url);
    tab.say({ ...good(), admin: true });
    expect(await tab.shut).toBe(closeCodes.notUnderstood);
  });

  test('silence shuts the door after five seconds', async () => {
    const tab = await openTab(training.url);
    timer.pass(5_000);
    expect(await tab.shut).toBe(closeCodes.noHello);
  });

  test('a second hello shuts the door', async () => {
    const tab = await enterTab(training.url);
    tab.say(good());
    expect(await tab.shut).toBe(closeCodes.notUnderstood);
  });

  test('a call that does not wait for the welcome shuts the door', async () => {
    const tab = await openTab(training.url);
    tab.say(good());
    tab.say({ id: 1, request: {} });
    expect(await tab.shut).toBe(closeCodes.notUnderstood);
  });
});

describe('what may be said', () => {
  test.each([
    ['no JSON', 'hello'],
    ['half of a message', '{"id":1,"request":'],
    ['a message without a number', '{"request":{}}'],
    ['a negative number', '{"id":-1,"request":{}}'],
    ['a prototype', '{"__proto__":{"id":1},"request":{}}'],
    ['a name too many', '{"id":1,"request":{},"to":"all"}'],
  ])('%s shuts the door', async (_what, text) => {
    const tab = await enterTab(training.url);
    tab.socket.send(text);
    expect(await tab.shut).toBe(closeCodes.notUnderstood);
  });

  test('a binary frame shuts the door', async () => {
    const tab = await enterTab(training.url);
    tab.socket.send(Buffer.from('{"id":1,"request":{}}'));
    expect(await tab.shut).toBe(closeCodes.notUnderstood);
  });

  test('more than 64 KiB shut the door before they are read', async () => {
    const tab = await enterTab(training.url);
    tab.say({ id: 1, request: 'x'.repeat(65_536) });
    // 1009: "message too big", RFC 6455 7.4.1.
    expect(await tab.shut).toBe(1009);
  });

  test('four hundred calls at once are too many', async () => {
    const tab = await enterTab(training.url);
    for (let id = 0; id < 600; id += 1) tab.say({ id, request: {} });
    expect(await tab.shut).toBe(closeCodes.tooMany);
  });

  test('who is turned out has left the world', async () => {
    const tab = await enterTab(training.url);
    tab.say('?');
    await tab.shut;
    expect(training.worlds[0]?.story).toEqual(['arrive', 'leave']);
  });
});
