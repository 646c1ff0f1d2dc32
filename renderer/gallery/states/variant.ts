import type { Overview } from '#shared/contract/account.ts';
import type { Act, Stage, State } from '#renderer/gallery/state.ts';
import type { WalkPose } from '#renderer/wizard/use-wizard.ts';

/** What is different from a state that stands already. */
export interface Change {
  readonly acts?: readonly Act[];
  readonly stage?: Partial<Stage>;
  readonly pose?: Partial<WalkPose>;
  readonly results?: Readonly<Record<string, unknown>>;
  readonly account?: Partial<Overview>;
}

/** States by their names, for those that are like one of them. */
export function variantsOf(states: readonly State[]) {
  const byName = new Map(states.map((state) => [state.name, state]));

  /** One that is like the named one but for that change; its name goes on with the word. */
  return (name: string, word: string, change: Change): State => {
    const state = byName.get(name);
    if (!state) throw new Error(`no state ${name} to be like`);
    const { wizard, step, stage } = state;
    const facts = { ...(wizard && { wizard }), ...(step && { step }) };
    return { ...facts, name: `${name}.${word}`, stage: changed(stage, change) };
  };
}

function changed(stage: Stage, { acts, stage: rest, pose, results, account }: Change): Stage {
  const overview = rest?.visit?.overview ?? stage.visit?.overview;
  const person = overview && { overview: { ...overview, ...account } };
  const standing = stage.pose && {
    pose: { ...stage.pose, ...pose, results: { ...stage.pose.results, ...results } },
  };
  const visit = { visit: { ...stage.visit, ...rest?.visit, ...person } };
  return { ...stage, ...rest, ...visit, ...standing, ...(acts && { acts }) };
}
