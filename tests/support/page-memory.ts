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
      const isBranch = (value: unknown): value is object =>
        typeof value === 'object' && value !== null && !(value instanceof Node);
      while (open.length > 0) {
        const thing = open.pop();
        if (typeof thing === 'string' && thing.includes(text)) return true;
        if (!isBranch(thing) || thing === window || seen.has(thing)) continue;
        if (seen.add(thing).size > most) throw new Error('there is no end to it');
        if (thing instanceof Map || thing instanceof Set)
          open.push(...thing.keys(), ...thing.values());
        for (const name of Reflect.ownKeys(thing)) {
          const found = Reflect.getOwnPropertyDescriptor(thing, name);
          if (found && 'value' in found) open.push(found.value);
        }
      }
      return false;
    },
    { text, most },
  );
}
