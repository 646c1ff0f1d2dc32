import { wizardStates } from './derive/wizards.ts';
import type { State } from './state.ts';
import { coverStates } from './states/covers.ts';
import { doorStates } from './states/door.ts';
import { helpStates } from './states/help.ts';
import { keyboardStates } from './states/keyboard.ts';
import { outStates } from './states/out.ts';
import { overviewStates } from './states/overview.ts';
import { paperStates } from './states/paper.ts';
import { practiceStates } from './states/practice.ts';
import { signInStates } from './states/sign-in.ts';
import { signingInStates } from './states/signing-in.ts';
import { staffStates } from './states/staff.ts';
import { stepStates } from './states/steps.ts';
import { voiceStates } from './states/voice.ts';

/** Every state of every screen, in the order in which a visitor meets them. A name stands once. */
export async function allStates(): Promise<readonly State[]> {
  const steps = await wizardStates();
  const all = [
    ...doorStates,
    ...outStates,
    ...signInStates,
    ...signingInStates,
    ...overviewStates,
    ...steps,
    ...stepStates(steps),
    ...paperStates(steps),
    ...coverStates(steps),
    ...helpStates([...signInStates, ...overviewStates, ...steps]),
    ...keyboardStates(steps),
    ...voiceStates(steps),
    ...staffStates,
    ...practiceStates,
  ];
  const names = all.map(({ name }) => name);
  const twice = names.filter((name, index) => names.indexOf(name) < index);
  if (twice.length > 0) throw new Error(`two states of one name: ${twice.join(', ')}`);
  return all;
}
