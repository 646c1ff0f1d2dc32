import type { Setup } from '#electron/services/settings-file.ts';
import type { Audit } from './audit.ts';

/** Writes into the audit log which settings have changed, by their names, and that a file was refused. */
export function settingsRecord({ note }: Pick<Audit, 'note'>, begun: Setup) {
  let inForce = begun;
  return {
    taken: (setup: Setup): void => {
      const names = changedNames(inForce, setup);
      inForce = setup;
      void note('settings_changed', { result: 'taken', names });
    },
    refused: (): void => {
      void note('settings_changed', { result: 'refused', names: [] });
    },
  };
}

/** What stands in the file, and `certificateAuthority` where that file alone is another. */
function changedNames(before: Setup, after: Setup): string[] {
  const parts = ({ settings, institution, certificateAuthority }: Setup) => ({
    certificateAuthority,
    ...settings,
    institution,
  });
  const [old, now] = [new Map(Object.entries(parts(before))), Object.entries(parts(after))];
  const known = new Map<string, unknown>(now);
  const names = new Set([...old.keys(), ...known.keys()]);
  return [...names]
    .sort()
    .filter((name) => /^[a-zA-Z]+$/.test(name) && isOther(old.get(name), known.get(name)));
}

function isOther(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}
