import type { Method } from '#shared/contract/define.ts';
import { visitContract } from '#shared/contract/kiosk.ts';
import type { BrowserPage } from '#shared/contract/practice-mail.ts';
import type { PracticeState } from '#shared/contract/practice.ts';
import type { Host, PracticeHost } from '#renderer/host/host.ts';
import { done } from '#shared/outcome.ts';

type Visit = Pick<Host, keyof typeof visitContract>;
type Reply<C> = C extends (...parts: never) => Promise<infer R> ? R : never;

/** What each call of a visit is answered with, one after the other; the last answer stays. */
export type Replies = {
  readonly [G in keyof Visit]?: {
    readonly [M in keyof Visit[G]]?: readonly Reply<Visit[G][M]>[];
  };
};

/** Every call of a visit by `group.name`. */
export const visitMethods: ReadonlyMap<string, Method> = new Map(
  Object.entries(visitContract).flatMap(([group, calls]) =>
    Object.entries(calls).map(([name, method]) => [`${group}.${name}`, method] as const),
  ),
);

/** Never comes: the page waits. */
const never = () => new Promise<never>(() => undefined);

/** Every call of a visit, with the answer that is said; where none is said it never comes. */
export function fakeVisit(answer: (name: string, method: Method) => unknown): Visit {
  const groups = Object.entries(visitContract).map(([group, methods]) => {
    const calls = Object.entries<Method>(methods).map(([name, method]) => {
      return [name, async () => answer(`${group}.${name}`, method) ?? never()] as const;
    });
    return [group, Object.fromEntries(calls)] as const;
  });
  // Built from the contract's own entries, so the names and shapes are those of the host.
  return Object.fromEntries(groups) as unknown as Visit;
}

/** A visit whose calls are answered as told. */
export function toldVisit(replies: Replies): Visit {
  const left = new Map<string, readonly unknown[]>(
    Object.entries(replies).flatMap(([group, calls]) =>
      Object.entries(calls).map(([name, told]) => [`${group}.${name}`, told] as const),
    ),
  );
  return fakeVisit((name) => {
    const [next, ...later] = left.get(name) ?? [];
    if (later.length > 0) left.set(name, later);
    return next;
  });
}

/** A dock whose world stays as it is. */
export function fakePractice(state: PracticeState, page?: BrowserPage): PracticeHost {
  const same = async () => done(state);
  return {
    look: same,
    setNetwork: same,
    setKiosk: same,
    setPrinter: same,
    handStaffCode: same,
    setPortal: same,
    setMaintenanceEnd: same,
    setDelivery: same,
    travel: same,
    wait: same,
    endSessions: same,
    browse: page ? async () => done(page) : never,
    closeBrowser: async () => done({}),
    keep: async (dock) => done({ ...state, dock }),
    startOver: same,
  };
}
