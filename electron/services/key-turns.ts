import type { Vault } from './vault/vault.ts';

/** Gives the turn back. */
export type EndTurn = () => void;
/** Waits until no other process has the turn; `busy` where it does not come in time. */
export type TakeTurn = () => Promise<EndTurn | 'busy'>;

/** One work after the other in this process; each has the turn among processes as long as it takes. */
export function createTurns(takeTurn: TakeTurn = noOtherProcess): Vault['alone'] {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(async () => {
      const endTurn = await takeTurn();
      if (endTurn === 'busy') return 'busy' as const;
      return work().finally(endTurn);
    });
    last = mine.catch(() => undefined);
    return mine;
  };
}

/** For a store that no other process can reach. */
const noOtherProcess: TakeTurn = () => Promise.resolve(() => undefined);
