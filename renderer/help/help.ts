import { computed, inject, reactive, ref, type ComputedRef, type InjectionKey } from 'vue';
import type { Institution } from '#shared/institution.ts';

/** What the help centre shows. */
export type HelpView =
  | { readonly at: 'start' | 'messages' | 'systems' }
  | { readonly at: 'topic'; readonly topic: string }
  | { readonly at: 'article'; readonly id: string };

/**
 * The help centre as the frame has it. It stands over whatever screen there is; where the visitor is
 * in it, and what was typed, are kept while a question covers it, and forgotten when it is closed.
 */
export interface Help {
  /** What is shown now; undefined while the help is closed. */
  readonly view: ComputedRef<HelpView | undefined>;
  readonly isOpen: ComputedRef<boolean>;
  /** How many views lie over each other. */
  readonly depth: ComputedRef<number>;
  /** What was typed into the field of each view, for the way back to it. */
  readonly typed: Record<'start' | 'messages' | 'systems', string>;
  /** Whether it has been opened just now, once: then it takes the focus. */
  readonly takesFocus: () => boolean;
  /** From the start, or at an article. */
  readonly open: (article?: string) => void;
  /** One further, from which Back leads here. */
  readonly show: (view: HelpView) => void;
  /** One back; from the first view out of the help. */
  readonly back: () => void;
  readonly close: () => void;
  /** Whose kiosk it is; undefined where the machine has not said it. */
  readonly institution: () => Institution | undefined;
}

export const helpKey: InjectionKey<Help> = Symbol('help');

const nothing: Readonly<Help['typed']> = { start: '', messages: '', systems: '' };

export function createHelp(institution: Help['institution'] = () => undefined): Help {
  const trail = ref<readonly HelpView[]>([]);
  const typed = reactive({ ...nothing });
  let isNew = false;
  const view = computed(() => trail.value.at(-1));

  function begin(...views: readonly HelpView[]): void {
    trail.value = views;
    Object.assign(typed, nothing);
    isNew = views.length > 0;
  }
  return {
    view,
    isOpen: computed(() => view.value !== undefined),
    depth: computed(() => trail.value.length),
    typed,
    takesFocus: () => {
      if (!isNew) return false;
      isNew = false;
      return true;
    },
    open: (article) => {
      begin(article === undefined ? { at: 'start' } : { at: 'article', id: article });
    },
    show: (next) => {
      trail.value = [...trail.value, next];
    },
    back: () => {
      if (trail.value.length > 1) trail.value = trail.value.slice(0, -1);
      else begin();
    },
    close: () => {
      begin();
    },
    institution,
  };
}

/** The help of the frame around; one that nobody shows where there is no frame. */
export function useHelp(): Help {
  return inject(helpKey, () => createHelp(), true);
}
