import type { CDPSession } from '@playwright/test';

/** A node as assistive technology gets it from the browser. */
export interface TreeNode {
  /** The same as long as the node is there. */
  readonly id: string;
  readonly role: string;
  readonly name: string;
  readonly description: string;
  /** What stands in a field; of a secret only its bullets. */
  readonly value: string;
  readonly parent: TreeNode | undefined;
  readonly children: readonly TreeNode[];
  readonly states: Readonly<Record<string, unknown>>;
  /** Nobody is told of it; its children may be told of. */
  readonly isIgnored: boolean;
}

/** All nodes in the order in which they are read. */
export type Tree = readonly TreeNode[];

type Raw = Awaited<ReturnType<typeof fetchTree>>[number];

function fetchTree(line: CDPSession) {
  return line.send('Accessibility.getFullAXTree').then(({ nodes }) => nodes);
}

/** The accessibility tree of the page as it is now, and nothing else of it. */
export async function readTree(line: CDPSession): Promise<Tree> {
  const raw = await fetchTree(line);
  const byId = new Map(raw.map((node) => [node.nodeId, node]));
  const [root] = raw;
  const all: TreeNode[] = [];
  if (root) addTo(all, byId, root);
  return all;
}

function addTo(
  all: TreeNode[],
  byId: ReadonlyMap<string, Raw>,
  raw: Raw,
  parent?: TreeNode,
): TreeNode {
  const children: TreeNode[] = [];
  const node: TreeNode = { ...factsOf(raw), parent, children };
  all.push(node);
  for (const id of raw.childIds ?? []) {
    const child = byId.get(id);
    if (child) children.push(addTo(all, byId, child, node));
  }
  return node;
}

function factsOf(raw: Raw): Omit<TreeNode, 'parent' | 'children'> {
  const text = (it: { value?: string | number | boolean } | undefined) => String(it?.value ?? '');
  return {
    id: String(raw.backendDOMNodeId ?? raw.nodeId),
    role: text(raw.role),
    name: text(raw.name).trim(),
    description: text(raw.description),
    value: text(raw.value),
    states: Object.fromEntries(
      (raw.properties ?? []).map(({ name, value }) => [name, value.value]),
    ),
    isIgnored: raw.ignored,
  };
}

/** What a node says when it is read through. */
export function textOf(node: TreeNode): string {
  if (!node.isIgnored && node.role === 'StaticText') return node.name;
  const inside = node.children.map(textOf).filter(Boolean).join(' ');
  return inside || (node.isIgnored ? '' : node.name);
}

/** Where the keys go; undefined where they go nowhere. */
export function focusOf(tree: Tree): TreeNode | undefined {
  return tree.findLast(({ states, role }) => states['focused'] === true && role !== 'RootWebArea');
}

export function isIn(node: TreeNode, role: string): boolean {
  return ancestor(node, new RegExp(`^${role}$`)) !== undefined;
}

/** The node itself, or the nearest around it, whose role is like that. */
export function ancestor(node: TreeNode, role: RegExp): TreeNode | undefined {
  return role.test(node.role) ? node : node.parent && ancestor(node.parent, role);
}

/** The regions whose changes are read out by themselves, and how urgently. */
export function liveRegions(tree: Tree): Tree {
  return tree.filter(
    ({ states, isIgnored }) =>
      !isIgnored && /polite|assertive/.test(String(states['live'])) && !('root' in states),
  );
}

const controls = new Set(['button', 'textbox', 'radio', 'checkbox', 'link', 'image', 'spinbutton']);

/** What nobody could use who only has the tree: no name, no landmark, no heading. */
export function faultsOf(tree: Tree): string[] {
  const told = tree.filter(({ isIgnored }) => !isIgnored);
  const kiosk = told.filter((node) => !isIn(node, 'complementary'));
  const unnamed = kiosk
    .filter(({ role, name }) => controls.has(role) && name === '')
    .map(({ role }) => `a ${role} without a name`);
  const hasOne = (role: string) => kiosk.filter((node) => node.role === role).length === 1;
  const landmarks = ['banner', 'main', 'contentinfo'].filter((role) => !hasOne(role));
  const headings = kiosk.filter(
    (node) => node.role === 'heading' && node.states['level'] === 1 && isIn(node, 'main'),
  );
  return [
    ...unnamed,
    ...landmarks.map((role) => `not one ${role}`),
    ...(headings.length === 1 ? [] : [`${headings.length} headings of the first level`]),
  ];
}
