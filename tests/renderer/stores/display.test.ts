import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, describe, expect, test } from 'vitest';
import { useDisplay } from '#renderer/stores/display.ts';

describe('display settings', () => {
  beforeEach(() => setActivePinia(createPinia()));

  test('go back to the language of this kiosk, not to a fixed one', () => {
    const settings = useDisplay();
    settings.startIn('en');
    settings.change({ language: 'ja', text: '2', motion: 'none' });
    settings.reset();
    expect(settings.display).toMatchObject({ language: 'en', text: '1', motion: 'usual' });
  });

  test('are usual only while nobody has changed them', () => {
    const settings = useDisplay();
    settings.change({ theme: 'dark' });
    const afterChange = settings.isUsual();
    settings.reset();
    expect([afterChange, settings.isUsual()]).toEqual([false, true]);
  });
});
