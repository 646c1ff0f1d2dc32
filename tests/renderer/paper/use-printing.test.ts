// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils';
import { defineComponent, h } from 'vue';
import { afterEach, expect, test } from 'vitest';
import { printerKey, type Printer } from '#renderer/paper/printer.ts';
import { usePrinting } from '#renderer/paper/use-printing.ts';
import { announcerKey } from '#renderer/ui/announce.ts';
import { done, fail, type Outcome } from '#shared/outcome.ts';
import { show, type Shown } from '#tests/renderer/screens/mount.ts';

let page: Shown | undefined;
afterEach(() => page?.wrapper.unmount());

/** A page that prints, with what happened in order. */
function aPage(answer: Promise<Outcome<object>>) {
  const story: string[] = [];
  const printer: Printer = {
    isThere: () => true,
    isStopped: () => false,
    async print(kind) {
      story.push(`print ${kind}`);
      return answer;
    },
  };
  const announcer = { say: (text: string) => void story.push(`said ${text}`) };
  let printing: ReturnType<typeof usePrinting> | undefined;
  const Screen = defineComponent({
    setup() {
      printing = usePrinting('sheet');
      return () => h('p', 'a screen');
    },
  });
  page = show(Screen, {}, { [printerKey]: printer, [announcerKey]: announcer });
  if (!printing) throw new Error('nothing is mounted');
  const handling = { fill: () => story.push('fill'), wipe: () => story.push('wipe') };
  return { ...printing, story, start: () => printing?.print(handling) };
}

test('the paper is filled, printed and wiped, and both are said', async () => {
  const { start, state, story } = aPage(Promise.resolve(done({})));
  await start();
  expect(state.value).toBe('printed');
  expect(story).toEqual([
    'said Printing. This can take up to half a minute.',
    'fill',
    'print sheet',
    'said It is printed Take the paper with you.',
    'wipe',
  ]);
});

test('whatever came of it, the paper is wiped; what failed is kept to be shown', async () => {
  const { start, state, failure, story } = aPage(
    Promise.resolve(fail('printer-jammed', { paper: 'sheet' })),
  );
  await start();
  expect([state.value, failure.value?.code]).toEqual(['failed', 'printer-jammed']);
  expect(story.at(-1)).toBe('wipe');
});

test('a second press while it prints prints nothing', async () => {
  const answer = Promise.withResolvers<Outcome<object>>();
  const { start, story } = aPage(answer.promise);
  void start();
  void start();
  await flushPromises();
  void start();
  answer.resolve(done({}));
  await flushPromises();
  expect(story.filter((event) => event === 'print sheet')).toHaveLength(1);
});

test('who leaves before it is handed over gets no empty page, and the paper is wiped', async () => {
  const { start, story } = aPage(Promise.resolve(done({})));
  const printing = start();
  page?.wrapper.unmount();
  await printing;
  expect(story.slice(1)).toEqual(['fill', 'wipe']);
});
