import { onScopeDispose, ref, type Ref } from 'vue';
import { overviewOf, type Given } from '#renderer/wizard/define.ts';
import type { Strength } from './strength.ts';

/** Runs `act` after so many milliseconds, unless what it returns is called before. */
export type Delay = (act: () => void, milliseconds: number) => () => void;

interface StrengthOptions {
  /** What the field holds; asked when it is judged, and not kept. */
  readonly read: () => string;
  readonly personal: () => readonly string[];
  readonly delay?: Delay;
}

/** The dictionaries are big: they come with the first character typed, not with the page. */
const load = () => import('./strength.ts');
const quiet = 150;

const timer: Delay = (act, milliseconds) => {
  const waiting = setTimeout(act, milliseconds);
  return () => {
    clearTimeout(waiting);
  };
};

/** What others would try first: names and numbers that belong to this person and this place. */
export function personalWords(given: Pick<Given, 'institution' | 'overview'>): readonly string[] {
  const { name, id } = given.institution;
  const { role, registration } = overviewOf(given);
  const address = registration.email.address ?? '';
  const found = [id, name.en, name.ja, role.roleId, address, registration.extension.number ?? ''];
  return found
    .flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)])
    .filter((text) => text.length > 2);
}

/** The strength of what is typed once it has been quiet for a moment; 0 while there is none. */
export function useStrength({ read, personal, delay = timer }: StrengthOptions): {
  readonly strength: Readonly<Ref<Strength | 0>>;
  readonly look: () => void;
} {
  const strength = ref<Strength | 0>(0);
  let loading: ReturnType<typeof load> | undefined;
  let stop = () => {};

  async function judge(): Promise<void> {
    const { strengthOf } = await (loading ??= load());
    const typed = read();
    strength.value = typed === '' ? 0 : strengthOf(typed, personal());
  }
  function look(): void {
    stop();
    if (read() === '') return void (strength.value = 0);
    loading ??= load();
    stop = delay(() => void judge(), quiet);
  }
  onScopeDispose(() => {
    stop();
  });
  return { strength, look };
}
