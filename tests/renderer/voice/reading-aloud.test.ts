// @vitest-environment happy-dom
import { enableAutoUnmount, flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { useVoice } from '#renderer/stores/voice.ts';
import { aWorld, openState, type Shown } from '#tests/renderer/screens/mount.ts';
import {
  atWizard,
  choose,
  holdTime,
  open,
  pass,
  signedIn,
} from '#tests/renderer/screens/open-page.ts';
import { listen } from './listen.ts';
import { edit } from '#renderer/ui/keyboard/edit.ts';
import { standInSpeech } from './stand-in-speech.ts';

beforeEach(holdTime);
afterEach(() => {
  vi.useRealTimers();
});
enableAutoUnmount(afterEach);

const pressKey = (key: string) =>
  (document.activeElement ?? document.body).dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
  );
const focused = () => document.activeElement?.textContent.trim();
const curtain = (page: Shown) => page.wrapper.find('.curtain').exists();

describe('reading aloud is offered', () => {
  test('only where there is a voice for the language of the page, as voices come', async () => {
    const speech = standInSpeech([]);
    const page = await open(aWorld(), { speech });
    expect(page.button('Read aloud')).toBeUndefined();
    speech.setLanguages('ja');
    await flushPromises();
    expect(page.button('Read aloud')).toBeUndefined();
    speech.setLanguages('ja', 'en');
    await flushPromises();
    expect(page.button('Read aloud')).toBeDefined();
  });

  test('not where there is no speech synthesis at all', async () => {
    const page = await open(aWorld(), { speech: undefined });
    expect(page.button('Read aloud')).toBeUndefined();
    expect(page.wrapper.find('[data-read-aloud]').exists()).toBe(false);
  });

  test.each(['Tab', 'ArrowDown'])('by the first %s on Welcome', async (key) => {
    const page = await open(aWorld(), { speech: standInSpeech() });
    page.wrapper.get<HTMLElement>('.room h1').element.focus();
    pressKey(key);
    await vi.dynamicImportSettled();
    await flushPromises();
    expect(focused()).toBe('Read the screen aloud');
    const stops = page.wrapper.findAll('.frame button');
    expect(stops[0]?.attributes('data-read-aloud')).toBe('off');
  });

  test('once: from the heading the next key leads on', async () => {
    const page = await open(aWorld(), { speech: standInSpeech() });
    const heading = page.wrapper.get<HTMLElement>('.room h1').element;
    heading.focus();
    pressKey('Tab');
    heading.focus();
    pressKey('Tab');
    expect(focused()).toBe('What would you like to do?');
  });
});

describe('the question for headphones', () => {
  test('comes before the first word, and only once in a visit', async () => {
    const { page, press } = await listen(aWorld());
    await press('Read aloud');
    await press('Stop reading aloud');
    expect(useVoice().isOn).toBe(false);
    await press('Read aloud');
    expect(page.text()).not.toContain('Put on headphones');
    expect(useVoice().isOn).toBe(true);
  });

  test('can be answered with no', async () => {
    const speech = standInSpeech();
    const page = await open(aWorld(), { speech });
    await choose(page, 'Read aloud');
    await choose(page, 'Not now');
    await pass(1);
    expect(useVoice().isUsed).toBe(false);
    speech.transcript();
    await choose(page, 'Something does not work');
    await pass(1);
    expect(speech.transcript()).toEqual([]);
  });
});

describe('what is heard', () => {
  test('begins with who and where', async () => {
    const speech = standInSpeech();
    const page = await open(aWorld(), { speech });
    const styles = document.head.appendChild(document.createElement('style'));
    styles.textContent = '.lintel > * { display: block }';
    await choose(page, 'Read aloud');
    await pass(1);
    speech.transcript();
    await choose(page, 'Start reading aloud');
    await pass(1);
    expect(speech.transcript().slice(0, 5)).toEqual([
      'Genkan',
      'Personal ID kiosk',
      'This kiosk: campus network',
      expect.stringMatching(/^\d\d:\d\d$/),
      'What would you like to do?',
    ]);
    expect(focused()).toBe('What would you like to do?');
  });

  test('of a control is its name, what it is and how it stands', async () => {
    const { goTo } = await listen(aWorld());
    expect(await goTo('.strip [aria-label="Colours: light"]')).toEqual([
      'Colours: light, button, on',
    ]);
    expect(await goTo('.tile')).toEqual(['First login, With your ID notification at hand, button']);
  });

  test('of a field is also what explains it', async () => {
    const { press, goTo } = await listen(aWorld());
    await press('What is still to do');
    expect(await goTo('input[name=personalId]')).toEqual([
      'Personal ID, field, empty',
      'For example u000000a. Not the Role ID.',
    ]);
  });

  test('of typing is each sign, and of a secret only that there was one', async () => {
    const { press, key } = await listen(aWorld());
    await press('What is still to do');
    expect(await key('personalId', 'U')).toContain('capital U');
    expect(await key('personalId', '-')).toContain('hyphen');
    expect(await key('personalId', null)).toContain('deleted');
    expect(await key('password', 'x')).toEqual(['character']);
    await press('Show');
    expect(await key('password', 'x')).toEqual(['character']);
  });

  test('of a key of the screen is what it announces, and of a secret that there was one', async () => {
    const { press, heard } = await listen(aWorld());
    await press('What is still to do');
    edit(field('personalId'), { drop: 0, text: 'u' });
    expect(await heard()).toEqual([]);
    edit(field('password'), { drop: 0, text: 'u' });
    expect(await heard()).toEqual(['character']);
  });

  test('of news are the sentences about now', async () => {
    const world = aWorld();
    const { heard } = await listen(world);
    world.push.state({ ...openState, network: 'off' });
    expect(await heard()).toEqual([
      'Right now',
      'All services are open',
      expect.stringMatching(/^This kiosk is not on the campus network: /),
      'This kiosk: not on the campus network',
    ]);
  });

  test('follows speed and volume', async () => {
    const { press, speech } = await listen(aWorld());
    await press('Read aloud');
    expect(await press('Speed: usual')).toEqual(['Speed: fast']);
    await press('Volume: usual');
    expect(speech.manner()).toEqual({ rate: 1.5, volume: 1 });
  });

  test('is the question of a quiet visitor, before anything else', async () => {
    const { page, speech } = await listen(aWorld(signedIn));
    await atWizard(page);
    await pass(1);
    speech.transcript();
    await pass(181);
    expect(speech.transcript()).toContain('Are you still there?');
  });
});

describe('the curtain', () => {
  test('hides the screen and leaves the keys on it', async () => {
    const { page, press, goTo } = await listen(aWorld());
    await press('Read aloud');
    expect(await press('Hide the screen')).toContain(
      'The screen is hidden. The keys work as before.',
    );
    expect(curtain(page)).toBe(true);
    expect(page.wrapper.find('.frame').attributes('inert')).toBeUndefined();
    expect(await goTo('.tile')).toEqual(['First login, With your ID notification at hand, button']);
    await page.wrapper.get('.curtain button').trigger('click');
    expect(curtain(page)).toBe(false);
  });

  test('goes with the voice', async () => {
    const { page, press } = await listen(aWorld());
    await press('Read aloud');
    await press('Hide the screen');
    await press('Stop reading aloud');
    expect(curtain(page)).toBe(false);
  });
});

describe('nobody inherits it', () => {
  test('all of it is put back when nobody is there before a visit', async () => {
    const { page, press, speech } = await listen(aWorld());
    await press('Read aloud');
    await press('Speed: usual');
    await press('Hide the screen');
    await pass(200);
    speech.transcript();
    const { isUsed, isHidden, speed } = useVoice();
    expect({ isUsed, isHidden, speed, curtain: curtain(page) }).toEqual({
      ...{ isUsed: false, isHidden: false, speed: 'usual', curtain: false },
    });
    // The language of this kiosk is back as well.
    await choose(page, '読み上げ');
    expect(page.text()).toContain('イヤホンをつける');
  });

  test('the page that leaves says no more', async () => {
    const { page, speech } = await listen(aWorld());
    speech.transcript();
    page.wrapper.unmount();
    document.body.innerHTML = '<button>Other</button>';
    document.querySelector('button')?.focus();
    await pass(1);
    expect(speech.transcript()).toEqual([]);
  });
});

test('where no voice comes out it says so on the screen and is off', async () => {
  const speech = standInSpeech(['en'], 'by-hand');
  const page = await open(aWorld(), { speech });
  await choose(page, 'Read aloud');
  for (let sentence = 0; sentence < 3; sentence += 1) speech.end('failed');
  await pass(0.2);
  expect(page.wrapper.find('[aria-live=assertive]').text()).toContain('No voice comes out');
  expect(useVoice().isUsed).toBe(false);
});

function field(name: string): HTMLInputElement {
  const found = document.querySelector<HTMLInputElement>(`input[name=${name}]`);
  if (!found) throw new Error(`no field ${name}`);
  return found;
}
