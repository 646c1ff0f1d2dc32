import type { Component, ComponentInternalInstance, VNode } from 'vue';

const files = import.meta.glob<Component>('../**/*.vue', { eager: true, import: 'default' });
const nameOf = new Map<unknown, string>(
  Object.entries(files).map(([file, part]) => [part, file.replace('../', '')]),
);

/** The component files of which something stands under this one, itself included. */
export function componentsIn(root: ComponentInternalInstance): readonly string[] {
  // Vue mounts a copy of the root component, which the table does not know.
  const found = new Set(['App.vue']);
  noteInstance(root, found);
  return [...found].sort();
}

function noteInstance(instance: ComponentInternalInstance, found: Set<string>): void {
  const name = nameOf.get(instance.type);
  if (name !== undefined) found.add(name);
  noteNode(instance.subTree, found);
}

function noteNode({ component, children }: VNode, found: Set<string>): void {
  if (component) noteInstance(component, found);
  for (const child of Array.isArray(children) ? children : []) {
    if (isNode(child)) noteNode(child, found);
  }
}

/** What stands on a page is a node; text and what was left out need no look. */
function isNode(child: unknown): child is VNode {
  return typeof child === 'object' && child !== null && '__v_isVNode' in child;
}
