import type { Find } from './memory.ts';
import type { Canary } from './needles.ts';
import type { Searched } from './proof.ts';

/** What Chromium must not keep either. */
const secrets = /password|release code|TOTP key|code/;

/** Processes of Chromium's own that outlive a visit, and may keep what is no secret. */
const keepers = ['browser', 'network'];

/** What must not have been found: a secret anywhere, and anything at all in what is Genkan's. */
export function outlived(finds: readonly Find[]): readonly Find[] {
  return finds.filter(({ needle, role }) => secrets.test(needle.what) || !keepers.includes(role));
}

/** What a control run should have found, and did not. */
export function unfound({ canaries, finds }: Searched): readonly Canary[] {
  const found = new Set(finds.map(({ needle }) => needle.text));
  return canaries.filter(({ text, isDropped }) => isDropped !== true && !found.has(text));
}

/** One visit in a line, and a line for each find. */
export function rowOf(searched: Searched): string {
  const { visit, kind, canaries, processes, bytes, finds, tookMs, waitMs, missed } = searched;
  const searchedIn = `${canaries.length} canaries in ${processes} processes, ${Math.round(bytes / 1e6)} MB`;
  const took = `wiped in ${tookMs} ms, next page after ${waitMs} ms${missed && `, missed ${missed}`}`;
  const places = finds.map(
    ({ needle, role, times }) => `    ${needle.what} as ${needle.form} in ${role}, ${times} times`,
  );
  return [`${visit} ${kind}: ${searchedIn}; ${took}; ${finds.length} finds`, ...places].join('\n');
}

/** Each canary that was found after its visit, and after how many later ones it was gone. */
export function lifetimes(all: readonly Searched[]): readonly string[] {
  const finds = all.flatMap((one) =>
    one.finds.map(({ needle }) => ({ ...needle, last: one.visit })),
  );
  // A later one takes the place of an earlier one.
  const last = new Map(finds.map((find) => [find.text, find]));
  return [...last.values()].map(({ text, what, last: seen }) => {
    const born =
      all.find(({ canaries }) => canaries.some((one) => one.text === text))?.visit ?? seen;
    return `${what} of visit ${born}: gone after ${seen - born + 1} more`;
  });
}
