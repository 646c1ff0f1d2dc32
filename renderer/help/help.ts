import { computed, inject, ref, type ComputedRef, type InjectionKey, type Ref } from 'vue';

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
  /** What was typed into the search. */
  readonly query: Ref<string>;
  /** From the start, or at an article. */
  readonly open: (article?: string) => void;
  /** One further, from which Back leads here. */
  readonly show: (view: HelpView) => void;
  /** One back; from the first view out of the help. */
  readonly back: () => void;
  readonly close: () => void;
}

export const helpKey: InjectionKey<Help> = Symbol('help');

export function createHelp(): Help {
  const trail = ref<readonly HelpView[]>([]);
  const query = ref('');
  const view = computed(() => trail.value.at(-1));

  function begin(views: readonly HelpView[]): void {
    trail.value = views;
    query.value = '';
  }
  return {
    view,
    isOpen: computed(() => view.value !== undefined),
    depth: computed(() => trail.value.length),
    query,
    open: (article) => {
      begin([article === undefined ? { at: 'start' } : { at: 'article', id: article }]);
    },
    show: (next) => {
      trail.value = [...trail.value, next];
    },
    back: () => {
      trail.value = trail.value.slice(0, -1);
      if (trail.value.length === 0) query.value = '';
    },
    close: () => {
      begin([]);
    },
  };
}

/** The help of the frame around; one that nobody shows where there is no frame. */
export function useHelp(): Help {
  return inject(helpKey, createHelp, true);
}
