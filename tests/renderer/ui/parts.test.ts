// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { announcerKey, createAnnouncer } from '#renderer/ui/announce.ts';
import ChoiceGroup from '#renderer/ui/ChoiceGroup.vue';
import ChoiceTile from '#renderer/ui/ChoiceTile.vue';
import DisplayStrip from '#renderer/ui/DisplayStrip.vue';
import ModalDialog from '#renderer/ui/ModalDialog.vue';
import NumberPad from '#renderer/ui/NumberPad.vue';
import RuleList from '#renderer/ui/RuleList.vue';
import SteppingStones from '#renderer/ui/SteppingStones.vue';
import UiButton from '#renderer/ui/UiButton.vue';
import { show, type Shown } from '#tests/renderer/screens/mount.ts';

let shown: Shown | undefined;
afterEach(() => {
  shown?.wrapper.unmount();
});

describe('a button', () => {
  test.each([
    [{}, 1],
    [{ busy: true }, 0],
    [{ disabled: true }, 0],
  ])('with %j tells of %i presses', async (props, presses) => {
    shown = show(UiButton, props);
    await shown.wrapper.trigger('click');
    expect(shown.wrapper.emitted('click') ?? []).toHaveLength(presses);
  });

  test('keeps the focus while it is busy', async () => {
    shown = show(UiButton, { busy: false });
    // The root of a button component is a button.
    const button = shown.wrapper.element as HTMLButtonElement;
    button.focus();
    await shown.wrapper.setProps({ busy: true });
    expect(document.activeElement).toBe(button);
    expect(shown.wrapper.attributes('aria-disabled')).toBe('true');
  });
});

describe('the stepping stones', () => {
  const steps = ['app', 'scan', 'digits', 'release', 'done'].map((key) => ({ key, label: key }));
  const looks = () => shown?.wrapper.findAll('li').map((stone) => stone.classes().join(' '));

  test('say in words that it is not finished, counting the stone stood on', () => {
    shown = show(SteppingStones, { steps, at: 1, finished: false });
    expect(shown.text()).toMatch(/Not finished yet ?3 steps to go/);
    expect(looks()).toEqual(['is-done', 'is-now', '', '', 'is-goal']);
    expect(shown.wrapper.get('[aria-current=step]').text()).toBe('scan');
  });

  test('turn the last stone green only at the end', () => {
    shown = show(SteppingStones, { steps, at: 4, finished: true });
    expect(shown.text()).toMatch(/All done ?Nothing left/);
    expect(looks()?.at(-1)).toBe('is-goal is-fin');
    expect(shown.wrapper.find('[aria-current=step]').exists()).toBe(false);
  });
});

test('the keypad has ten digits and a delete key', async () => {
  shown = show(NumberPad);
  const keys = shown.wrapper.findAll('button');
  for (const key of keys) await key.trigger('click');
  expect(shown.wrapper.emitted('digit')?.flat()).toEqual('1234567890'.match(/./g));
  expect(shown.wrapper.emitted('delete')).toHaveLength(1);
  expect(keys.at(-1)?.attributes('aria-label')).toBe('Delete');
});

const choices = {
  components: { ChoiceGroup, ChoiceTile },
  data: () => ({ chosen: 'a', sent: 0 }),
  template: `<form @submit.prevent="sent += 1">
    <ChoiceGroup v-model="chosen" label="Letters">
      <ChoiceTile v-for="name of ['a', 'b', 'c']" :key="name" :value="name" :name />
    </ChoiceGroup>
    <output>{{ sent }}</output>
  </form>`,
};

test('arrow keys walk and choose among tiles', async () => {
  shown = show(choices);
  const radios = shown.wrapper.findAll('[role=radio]');
  // The group listens once it stands.
  await flushPromises();
  shown.wrapper.get<HTMLElement>('[role=radio]').element.focus();
  await radios[0]?.trigger('keydown', { key: 'ArrowUp' });
  await vi.waitFor(() => expect(radios[2]?.attributes('aria-checked')).toBe('true'));
  expect(radios.map((radio) => radio.attributes('tabindex'))).toEqual(['-1', '-1', '0']);
  expect(document.activeElement).toBe(radios[2]?.element);
  expect(shown.wrapper.get('[role=radiogroup]').attributes('aria-label')).toBe('Letters');
});

test('Enter on a tile sends the form, once for a held key', async () => {
  shown = show(choices);
  const tile = shown.wrapper.get('[role=radio]');
  await tile.trigger('keydown', { key: 'Enter' });
  await tile.trigger('keydown', { key: 'Enter', repeat: true });
  expect(shown.wrapper.get('output').text()).toBe('1');
});

describe('a question over the screen', () => {
  async function closedOver(changeScreen: boolean) {
    const screen = show({
      components: { ModalDialog },
      data: () => ({ isOpen: false, at: 'first' }),
      template: `<main class="room"><h1 :key="at" tabindex="-1">{{ at }}</h1></main>
        <button @click="isOpen = true">End</button>
        <ModalDialog v-if="isOpen" heading="Stop?" text="Is it?">
          <template #acts><button>Go on</button></template>
        </ModalDialog>`,
    });
    shown = screen;
    screen.wrapper.get('button').element.focus();
    await screen.press('End');
    await screen.wrapper.setData({ at: changeScreen ? 'second' : 'first' });
    await screen.wrapper.setData({ isOpen: false });
    await vi.waitFor(() => expect(document.activeElement).not.toBe(document.body));
    return document.activeElement?.textContent;
  }

  test('gives the focus back to the button that opened it', async () => {
    expect(await closedOver(false)).toBe('End');
  });

  test('gives it to the heading where the screen has changed underneath', async () => {
    expect(await closedOver(true)).toBe('second');
  });
});

describe('the rules', () => {
  const rule = (key: string, state: string) => ({ key, text: `Rule ${key}`, state });
  /** What is said once the typing has paused. */
  const said: string[] = [];
  const pause = () => vi.advanceTimersByTimeAsync(1_000);
  const announcer = createAnnouncer();
  announcer.hear((text) => said.push(text));
  const showRules = (rules: readonly object[]) => {
    said.length = 0;
    return (shown = show(RuleList, { label: 'Rules', rules }, { [announcerKey]: announcer }));
  };
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('say only what has changed since the last pause', async () => {
    const { wrapper } = showRules([rule('a', 'open'), rule('b', 'open')]);
    await wrapper.setProps({ rules: [rule('a', 'met'), rule('b', 'open')] });
    await pause();
    await wrapper.setProps({ rules: [rule('a', 'met'), rule('b', 'warned')] });
    await pause();
    await wrapper.setProps({ rules: [rule('a', 'open'), rule('b', 'warned')] });
    await pause();
    expect(said).toEqual(['Rule a (met)', 'Rule b (better not)']);
  });

  test('are silent while somebody types, and then tell where it stands', async () => {
    const counting = (n: number, state = 'met') => [{ key: 'a', text: `now ${n}`, state }];
    const { wrapper } = showRules(counting(7, 'open'));
    for (const n of [8, 9, 10]) {
      await wrapper.setProps({ rules: counting(n) });
      await vi.advanceTimersByTimeAsync(200);
    }
    expect(said).toEqual([]);
    await pause();
    expect(said).toEqual(['now 10 (met)']);
  });

  test('an advice not followed does not look like a rule broken', () => {
    shown = show(RuleList, { label: 'Rules', rules: [rule('a', 'warned'), rule('b', 'bad')] });
    const looks = shown.wrapper.findAll('li').map((one) => one.classes().join());
    expect(looks).toEqual(['is-warned', 'is-bad']);
  });
});

describe('the strip', () => {
  const display = {
    language: 'en',
    text: '1',
    theme: 'light',
    reach: 'usual',
    motion: 'usual',
  } as const;

  test('changes one thing at a time', async () => {
    shown = show(DisplayStrip, { display, hasEnd: true });
    for (const name of ['日本語', 'Text size: largest', 'Help', 'End']) await shown.press(name);
    await shown.wrapper.get('[aria-label="Colours: dark"]').trigger('click');
    await shown.wrapper.get('[aria-label="Low reach"]').trigger('click');
    await shown.wrapper.get('[aria-label="No motion"]').trigger('click');
    expect(shown.wrapper.emitted()).toMatchObject({
      change: [
        [{ language: 'ja' }],
        [{ text: '2' }],
        [{ theme: 'dark' }],
        [{ reach: 'low' }],
        [{ motion: 'none' }],
      ],
      help: [[]],
      end: [[]],
    });
  });

  test('says which setting holds', () => {
    shown = show(DisplayStrip, { display, hasEnd: false });
    const pressed = shown.wrapper
      .findAll('[aria-pressed=true]')
      .map((button) => button.text() || button.attributes('aria-label'));
    expect(pressed).toEqual(['English', 'AText size: normal', 'Colours: light']);
    expect(shown.button('End')).toBeUndefined();
  });
});
