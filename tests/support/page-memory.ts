import type { Page } from '@playwright/test';

/** More things than any page of the kiosk holds; a search that never ends is none. */
const most = 400_000;

/**
 * Whether a text stands in anything that can be reached from the page's application: stores, props,
 * refs, what components have set up. Elements are not looked into: a field may hold what was typed.
 */
export function isInMemory(page: Page, text: string): Promise<boolean> {
  return page.evaluate(
    ({ text, most }) => {
      const root = document.querySelector('#app');
      if (!root || !('_vnode' in root)) throw new Error('there is no application');
      const seen = new Set<unknown>();
      const open: unknown[] = [root._vnode, '__vue_app__' in root && root.__vue_app__];
      const isBranch = (thing: unknown): thing is object =>
        typeof thing === 'object' && thing !== null && !(thing instanceof Node) && thing !== window;
      const inside = (thing: object): readonly unknown[] => {
        const found = Object.values(Object.getOwnPropertyDescriptors(thing));
        const values: unknown[] = found.map(({ value }: PropertyDescriptor): unknown => value);
        if (thing instanceof Set || thing instanceof Map)
          values.push(...(thing as ReadonlyMap<unknown, unknown>).entries()); // Sets, too.
        return values;
      };
      while (open.length > 0) {
        const thing = open.pop();
        if (typeof thing === 'string' && thing.includes(text)) return true;
        if (!isBranch(thing) || seen.has(thing)) continue;
        if (seen.add(thing).size > most) throw new Error('there is no end to it');
        open.push(...inside(thing));
      }
      return false;
    },
    { text, most },
  );
}
