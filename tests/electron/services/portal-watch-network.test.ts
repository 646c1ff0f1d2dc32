import { describe, expect, test } from 'vitest';
import { calm, openWatch, up } from './given-watch.ts';

describe('the network', () => {
  test('is told as soon as its verdict changes', async () => {
    const { watch, network, heard } = openWatch();
    await watch.known;
    network.say('off');
    expect(heard.at(-1)).toEqual({ ...calm, network: 'off', portal: up });
    expect(watch.state()).toEqual(heard.at(-1));
  });

  test('is asked by whoever wants a check, and not by the regular look', async () => {
    const { watch, network, tick } = openWatch();
    await watch.known;
    tick(30_000);
    expect(network.calls).toEqual(['check']);
    await watch.check();
    expect(network.calls).toEqual(['check', 'check']);
  });

  test('is not told before the portal was looked at once', async () => {
    const never = () => new Promise<never>(() => undefined);
    const { heard, network } = openWatch({ status: never });
    network.say('off');
    expect(heard).toEqual([]);
  });
});
