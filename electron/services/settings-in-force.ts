import type { Setup } from './settings-file.ts';
import type { SettingsWatch } from './settings-watch.ts';
import type { StaffFacts } from './staff/staff-look.ts';

/** The settings that the kiosk works with, and what is said of them to staff. */
export interface SettingsInForce {
  readonly file: string;
  readonly setup: () => Setup;
  readonly facts: () => StaffFacts['settings'];
  /** Another setup is in force. */
  readonly take: (setup: Setup) => void;
  /** Whoever follows the file is asked from now on. */
  readonly watch: (watch: Pick<SettingsWatch, 'state'>) => void;
}

export function createSettingsInForce(
  file: string,
  first: Setup,
  clock: () => number,
): SettingsInForce {
  let setup = first;
  let generation = 1;
  let takenAt = clock();
  let state: SettingsWatch['state'] = () => ({ inForceSince: takenAt });
  return {
    file,
    setup: () => setup,
    facts() {
      const { trouble } = state();
      const broken = trouble && { since: iso(trouble.since), findings: [...trouble.findings] };
      return { file, generation, takenAt: iso(takenAt), ...(broken && { broken }) };
    },
    take(other) {
      setup = other;
      generation += 1;
      takenAt = clock();
    },
    watch: (watch) => (state = watch.state),
  };
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
