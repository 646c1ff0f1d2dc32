// @vitest-environment happy-dom
import { mount } from '@vue/test-utils';
import { nextTick, shallowRef } from 'vue';
import { afterEach, expect, test } from 'vitest';
import { createEveryText } from '#renderer/gallery/every-text.ts';
import { trayKey, type Tray } from '#renderer/paper/tray.ts';
import DockPaper from '#renderer/practice/DockPaper.vue';
import { copyOf } from '#renderer/practice/paper-copy.ts';

afterEach(() => document.body.replaceChildren());

/** A sheet in the page, as it stands there while it prints. */
function aPaper(): Element {
  const paper = document.createElement('article');
  paper.className = 'paper';
  const heading = document.createElement('h1');
  heading.className = 'paper__heading';
  heading.textContent = 'MFA reset';
  const line = document.createElement('dd');
  line.textContent = 'Hanako';
  paper.append(heading, line, document.createElement('canvas'));
  return paper;
}

test('a copy outlives the paper, and is neither printed nor a heading of the page', () => {
  const paper = aPaper();
  const copy = copyOf(paper);
  paper.replaceChildren();
  expect(copy.textContent).toBe('MFA resetHanako');
  expect([copy.matches('.paper'), copy.querySelector('h1')]).toEqual([false, null]);
  expect(copy.querySelector('h4.paper__heading')).not.toBeNull();
});

test('what was printed last lies there until it is taken', async () => {
  const paper = shallowRef<Element>();
  const tray: Tray = {
    paper,
    put: (printed) => (paper.value = copyOf(printed)),
    empty: () => (paper.value = undefined),
  };
  const dock = mount(DockPaper, {
    global: { plugins: [createEveryText('en')], provide: { [trayKey]: tray } },
  });
  expect(dock.text()).toBe('');
  tray.put(aPaper());
  await nextTick();
  await nextTick();
  expect(dock.text()).toContain('Hanako');
  await dock.get('button').trigger('click');
  expect(dock.text()).toBe('');
});
