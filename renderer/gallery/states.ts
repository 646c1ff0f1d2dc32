import type { State } from './state.ts';
import { wizardStates } from './derive/wizards.ts';
import { doorStates } from './states/door.ts';

/** Every state of every screen. A name stands once. */
export async function allStates(): Promise<readonly State[]> {
  return [...doorStates, ...(await wizardStates())];
}
