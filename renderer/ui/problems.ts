import {
  computed,
  inject,
  onScopeDispose,
  provide,
  ref,
  shallowReactive,
  watch,
  type ComputedRef,
  type InjectionKey,
  type Ref,
} from 'vue';

/** What is wrong with one field, and the way to it. */
export interface Problem {
  readonly text: string;
  readonly focus: () => void;
}
type Find = () => Problem | undefined;

interface Register {
  readonly all: Set<Find>;
  readonly isSummed: Readonly<Ref<boolean>>;
}

export interface Problems {
  /** In the order of the fields. */
  readonly found: ComputedRef<readonly Problem[]>;
  /** Whether a summary stands: from a press that finds several on, until the last is mended. */
  readonly isSummed: Readonly<Ref<boolean>>;
}

const registerKey: InjectionKey<Register> = Symbol('problems');

/** So many are told at their fields alone, where the focus goes. */
const mostAlone = 1;

/**
 * Gathers what is wrong with the fields inside; for the frame around them. `presses` counts those
 * in vain: each one looks anew whether there is more than one thing to tell.
 */
export function collectProblems(presses: () => number): Problems {
  const all = shallowReactive(new Set<Find>());
  const isSummed = ref(false);
  const found = computed(() => [...all].map((find) => find()).filter((one) => one !== undefined));
  const count = () => found.value.length;
  watch(
    count,
    (now) => {
      if (now === 0 || now > mostAlone) isSummed.value = now > 0;
    },
    { flush: 'sync' },
  );
  watch(presses, () => (isSummed.value = count() > mostAlone), { flush: 'post' });
  provide(registerKey, { all, isSummed });
  return { found, isSummed };
}

/** For a field: tells the frame what is wrong, and gives back whether the summary says so too. */
export function useProblem(find: Find): () => boolean {
  const register = inject(registerKey, undefined);
  register?.all.add(find);
  onScopeDispose(() => register?.all.delete(find));
  return () => register?.isSummed.value ?? false;
}
