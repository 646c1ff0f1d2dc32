// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { announcerKey, createAnnouncer } from '#renderer/ui/announce.ts';
import NumberPad from '#renderer/ui/NumberPad.vue';
import { useNumberKeys } from '#renderer/wizard/use-number-keys.ts';
import { show, type Shown } from '#tests/renderer/screens/mount.ts';

let shown: Shown | undefined;
afterEach(() => {
  shown?.wrapper.unmount();
});

/** A field with the pad below it, and what is said. */
function aPad(field: string) {
  const said: string[] = [];
  const announcer = createAnnouncer();
  announcer.hear((text) => said.push(text));
  const form = () => document.querySelector('form');
  const page = show(
    {
      components: { NumberPad },
      setup: () => ({ form, keys: useNumberKeys() }),
      template: `<form>${field}
        <NumberPad @digit="keys.press($event, form())" @delete="keys.erase(form())" /></form>`,
    },
    {},
    { [announcerKey]: announcer },
  );
  shown = page;
  const remove = () => page.wrapper.get('.pad .fn').trigger('click');
  return { page, said, remove };
}

test('the pad says what it typed and what it took away, and nothing where nothing came of it', async () => {
  const { page, said, remove } = aPad('<input maxlength="2" />');
  for (const digit of '445') await page.press(digit);
  for (let n = 0; n < 3; n += 1) await remove();
  expect(said).toEqual(['4', '4', 'Deleted: 4', 'Deleted: 4']);
});

test('of a secret it says nothing, shown or not', async () => {
  const { page, said, remove } = aPad('<input type="text" data-secret />');
  await page.press('4');
  await remove();
  expect(said).toEqual([]);
});
