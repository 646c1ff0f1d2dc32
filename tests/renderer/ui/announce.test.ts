// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createAnnouncer } from '#renderer/ui/announce.ts';
import LiveRegions from '#renderer/ui/LiveRegions.vue';
import { show, type Shown } from '#tests/renderer/screens/mount.ts';

let shown: Shown | undefined;
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  shown?.wrapper.unmount();
  vi.useRealTimers();
});

function aPage() {
  const announcer = createAnnouncer();
  shown = show(LiveRegions, { announcer });
  const { wrapper } = shown;
  const heard = (urgency: string) =>
    wrapper.findAll(`[aria-live=${urgency}] p`).map((line) => line.text());
  return { announcer, heard };
}

describe('an announcement', () => {
  test('is heard in its region and goes by itself', async () => {
    const { announcer, heard } = aPage();
    announcer.say('Checking…');
    announcer.say('The portal is away.', 'assertive');
    await vi.advanceTimersByTimeAsync(100);
    expect(heard('polite')).toEqual(['Checking…']);
    expect(heard('assertive')).toEqual(['The portal is away.']);
    await vi.advanceTimersByTimeAsync(8_000);
    expect([...heard('polite'), ...heard('assertive')]).toEqual([]);
  });

  test('cuts off none that was made with it', async () => {
    const { announcer, heard } = aPage();
    announcer.say('The network has changed.', 'assertive');
    announcer.say('10 seconds left.', 'assertive');
    await vi.advanceTimersByTimeAsync(100);
    expect(heard('assertive')).toEqual(['The network has changed. 10 seconds left.']);
  });

  test('is heard as often as it is made: two of the same letter are two', async () => {
    const { announcer, heard } = aPage();
    announcer.say('l');
    announcer.say('l');
    await vi.advanceTimersByTimeAsync(100);
    expect(heard('polite')).toEqual(['l l']);
  });

  test('is heard again when it is made again', async () => {
    const { announcer, heard } = aPage();
    announcer.say('Checking…');
    await vi.advanceTimersByTimeAsync(1_000);
    const [first] = shown?.wrapper.findAll('p').map(({ element }) => element) ?? [];
    announcer.say('Checking…');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(heard('polite')).toEqual(['Checking…', 'Checking…']);
    // Another paragraph: the old one with the same words would be silent.
    expect(first?.isConnected).toBe(true);
  });

  test('about what is being typed waits until it is quiet, and only the last is heard', async () => {
    const { announcer, heard } = aPage();
    announcer.sayWhenQuiet('rules', () => 'One rule met.');
    await vi.advanceTimersByTimeAsync(500);
    announcer.sayWhenQuiet('rules', () => 'Two rules met.');
    await vi.advanceTimersByTimeAsync(600);
    expect(heard('polite')).toEqual([]);
    await vi.advanceTimersByTimeAsync(300);
    expect(heard('polite')).toEqual(['Two rules met.']);
  });

  test('that was taken back is not heard', async () => {
    const { announcer, heard } = aPage();
    announcer.sayWhenQuiet('rules', () => 'One rule met.');
    announcer.sayWhenQuiet('rules', () => '');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(heard('polite')).toEqual([]);
  });

  test('is told to who listens, until they stop', () => {
    const { announcer } = aPage();
    const told: string[] = [];
    const stop = announcer.hear((text, urgency) => told.push(`${urgency}: ${text}`));
    announcer.say('Checking…');
    stop();
    announcer.say('Again.');
    expect(told).toEqual(['polite: Checking…']);
  });
});
