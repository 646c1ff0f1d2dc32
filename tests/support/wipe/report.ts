import type { Find } from './memory.ts';
import type { Canary } from './needles.ts';
import type { Searched } from './proof.ts';

/** What must be found nowhere, whatever Chromium keeps of the rest. */
const secrets = /password|release code|TOTP key|code/;

export function foundSecrets(finds: readonly Find[]): readonly Find[] {
  return finds.filter(({ needle }) => secrets.test(needle.what));
}

/** What a control run should have found, and did not. */
export function unfound({ canaries, finds }: Searched): readonly Canary[] {
  const found = new Set(finds.map(({ needle }) => needle.text));
  return canaries.filter(({ text }) => !found.has(text));
}

/** One visit in a line, and a line for each find. */
export function rowOf(searched: Searched): string {
  const { walk, canaries, processes, bytes, finds, tookMs, waitMs, missed } = searched;
  const searchedIn = `${canaries.length} canaries in ${processes} processes, ${Math.round(bytes / 1e6)} MB`;
  const took = `wiped in ${tookMs} ms, next page after ${waitMs} ms${missed && `, missed ${missed}`}`;
  const places = finds.map(
    ({ needle, role, times }) => `    ${needle.what} as ${needle.form} in ${role}, ${times} times`,
  );
  return [`${walk}: ${searchedIn}; ${took}; ${finds.length} finds`, ...places].join('\n');
}
