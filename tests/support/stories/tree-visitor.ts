import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';
import type { Texts } from '#tests/support/texts.ts';
import {
  faultsOf,
  focusOf,
  ancestor,
  isIn,
  liveRegions,
  readTree,
  textOf,
  type Tree,
  type TreeNode,
} from './accessibility-tree.ts';

/** The key of a text, or the key with the names in it. */
export type Words = string | readonly [string, Readonly<Record<string, string | number>>];

/** Somebody who sees nothing: the accessibility tree tells, and the keyboard is all there is. */
export interface TreeVisitor {
  readonly texts: Texts;
  /** Keys pressed to move and to act, characters typed, and sentences heard, so far. */
  readonly count: () => TreeCount;
  /** Waits until the focus is on the heading of a screen, and goes over the screen. */
  readonly arrives: (...headings: readonly string[]) => Promise<string>;
  /** Waits until the focus is in a question with that heading. */
  readonly isAsked: (heading: string) => Promise<void>;
  /** Waits until the focus is on the button of that name, as it is where a question was answered. */
  readonly isBackAt: (button: string) => Promise<void>;
  /** Goes to a button by its name and presses it; something has to be heard of it. */
  readonly presses: (name: Words) => Promise<void>;
  /** The same for a tile, which says more behind its name. */
  readonly pressesTile: (name: string) => Promise<void>;
  /** The same for a button that says the same in each language. */
  readonly pressesNamed: (name: string) => Promise<void>;
  /** Goes to a field by its label and types. */
  readonly types: (label: Words, text: string) => Promise<void>;
  /** Waits until a sentence was announced. */
  readonly hears: (words: Words) => Promise<void>;
  /** Reads what stands behind a term, as the key behind "Secret key". */
  readonly readsTerm: (term: string) => Promise<string>;
  /** The name of what has the focus. */
  readonly focus: () => Promise<string>;
}

export interface TreeCount {
  readonly keys: number;
  readonly characters: number;
  readonly announcements: number;
}

/** More stops than any screen has. */
const mostStops = 80;
/** How long somebody waits for a word, in milliseconds; the portal may be slow. */
const usualPatience = 15_000;
/** Between two looks at the tree, in milliseconds; a sentence stands for seconds. */
const beat = 80;

export async function createTreeVisitor(
  page: Page,
  texts: Texts,
  patience = usualPatience,
): Promise<TreeVisitor> {
  const ear = createEar(await page.context().newCDPSession(page), patience);
  const hand = createHand(page, ear);
  const like = (words: Words) =>
    typeof words === 'string' ? texts.like(words) : texts.like(words[0], words[1]);
  return {
    texts,
    count: () => ({ ...hand.count(), announcements: ear.heard.length }),
    arrives: async (...keys) => {
      const found = () => keys.find((key) => texts.like(key).test(headingIn(ear.tree())));
      await ear.until(`the heading of ${keys.join(' or ')}`, () => found() !== undefined);
      const titled = () => ear.tree()[0]?.name.startsWith(headingIn(ear.tree())) ?? false;
      await ear.until('the title of the window to name the screen', titled);
      const faults = faultsOf(ear.tree());
      if (faults.length > 0) throw new Error(`${found() ?? ''}: ${faults.join(', ')}`);
      return found() ?? '';
    },
    isAsked: (heading) =>
      ear.until(`the question ${heading}`, () => {
        const focus = focusOf(ear.tree());
        const dialog = focus && ancestor(focus, /^(?:alert)?dialog$/);
        return dialog !== undefined && texts.like(heading).test(dialog.name);
      }),
    isBackAt: (button) =>
      ear.until(`the focus on ${button}`, () =>
        texts.like(button).test(focusOf(ear.tree())?.name ?? ''),
      ),
    presses: (name) =>
      hand.press((node) => isButton(node) && like(name).test(node.name), keyOf(name)),
    pressesTile: (name) =>
      hand.press((node) => isButton(node) && texts.begins(name).test(node.name), name),
    pressesNamed: (name) => hand.press((node) => isButton(node) && node.name === name, name),
    types: (label, text) =>
      hand.type((node) => isField(node) && like(label).test(node.name), keyOf(label), text),
    hears: async (words) => {
      const inside = new RegExp(like(words).source.replace(/^\^\\s\*|\\s\*\$$/g, ''));
      const wasHeard = () => ear.heard.some((sentence) => inside.test(sentence));
      await ear.until(`“${inside.source}” to be announced`, wasHeard);
    },
    readsTerm: async (term) => {
      await ear.look();
      return definitionOf(ear.tree(), texts.like(term));
    },
    focus: async () => {
      await ear.look();
      return focusOf(ear.tree())?.name ?? '';
    },
  };
}

function keyOf(words: Words): string {
  return typeof words === 'string' ? words : words[0];
}

function headingIn(tree: Tree): string {
  const focus = focusOf(tree);
  return focus?.role === 'heading' ? focus.name : '';
}

const isButton = ({ role }: TreeNode) => role === 'button';
const isField = ({ role }: TreeNode) => role === 'textbox';

/** What is said behind a term of a list. */
function definitionOf(tree: Tree, term: RegExp): string {
  const at = tree.findIndex((node) => node.role === 'term' && term.test(textOf(node)));
  const found = tree.slice(at + 1).find(({ role }) => role === 'definition');
  if (at < 0 || !found) throw new Error(`nothing stands behind ${term.source}`);
  return textOf(found);
}

interface Ear {
  /** Everything that was read out by itself, in order. */
  readonly heard: readonly string[];
  readonly tree: () => Tree;
  /** Takes in the tree anew, and what was announced since. */
  readonly look: () => Promise<void>;
  readonly until: (what: string, isSo: () => boolean) => Promise<void>;
}

function createEar(line: CDPSession, patience: number): Ear {
  const heard: string[] = [];
  let tree: Tree = [];
  /** What each region, and each paragraph of one, said last. */
  const said = new Map<string, string>();

  async function look(): Promise<void> {
    const isFirst = tree.length === 0;
    tree = await readTree(line);
    for (const part of liveParts(tree)) {
      const text = textOf(part);
      if (text !== '' && said.get(part.id) !== text && !isFirst) heard.push(text);
      said.set(part.id, text);
    }
  }
  async function until(what: string, isSo: () => boolean): Promise<void> {
    const start = Date.now();
    await look();
    while (!isSo()) {
      if (Date.now() - start > patience) throw new Error(story(what, tree, heard));
      await pause(beat);
      await look();
    }
  }
  return { heard, tree: () => tree, look, until };
}

/** What is read out as one: a region, or what is added to it where it does not say otherwise. */
function liveParts(tree: Tree): Tree {
  return liveRegions(tree)
    .filter((region) => !isIn(region, 'complementary'))
    .flatMap((region) => (region.states['atomic'] === true ? [region] : region.children));
}

/** Why somebody gave up. */
function story(what: string, tree: Tree, heard: readonly string[]): string {
  const focus = focusOf(tree);
  const at = focus ? `${focus.role} “${focus.name}”` : 'nothing';
  return `waited in vain for ${what}; the focus is on ${at}; heard last: ${heard.slice(-3).join(' / ')}`;
}

type Is = (node: TreeNode) => boolean;

/** Moves by Tab and acts by Enter; whatever gets the focus on the way has to say what it is. */
function createHand(page: Page, ear: Ear) {
  let keys = 0;
  let characters = 0;

  async function press(key: 'Tab' | 'Enter'): Promise<void> {
    keys += 1;
    await page.keyboard.press(key);
    await ear.look();
  }
  async function goTo(is: Is, what: string): Promise<void> {
    await ear.look();
    for (let stop = 0; stop < mostStops; stop += 1) {
      const focus = focusOf(ear.tree());
      if (focus && is(focus)) return;
      if (focus && focus.name === '' && !isIn(focus, 'complementary')) {
        throw new Error(`a ${focus.role} without a name on the way to ${what}`);
      }
      await press('Tab');
    }
    throw new Error(`the keys don't lead to ${what}`);
  }
  return {
    count: () => ({ keys, characters }),
    press: async (is: Is, what: string): Promise<void> => {
      await goTo(is, what);
      const before = { at: focusOf(ear.tree())?.id, heard: ear.heard.length };
      await press('Enter');
      await ear.until(`any word after ${what} was pressed`, () => {
        const at = focusOf(ear.tree())?.id;
        return ear.heard.length > before.heard || (at !== undefined && at !== before.at);
      });
    },
    type: async (is: Is, what: string, text: string): Promise<void> => {
      await goTo(is, what);
      characters += text.length;
      await page.keyboard.type(text);
      await ear.look();
    },
  };
}
