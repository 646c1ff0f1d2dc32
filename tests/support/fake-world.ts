import { done } from '#shared/outcome.ts';
import { wireRequest, type WirePush } from '#shared/contract/wire.ts';
import type { World } from '#electron/training/world-types.ts';

export interface FakeWorld extends World {
  /** What has happened to it, in order. */
  readonly story: string[];
  /** Announces something to the page that is in it. */
  readonly announce: (push: WirePush) => void;
}

/** A world that answers every call with the request itself, and the end of a visit as it must be. */
export function createFakeWorld(): FakeWorld {
  const story: string[] = [];
  let listener: (push: WirePush) => void = () => undefined;
  return {
    story,
    announce: (push) => listener(push),
    serve: async (request) => done(isEnd(request) ? {} : { echo: request }),
    arrive: (heard) => {
      story.push('arrive');
      listener = heard;
    },
    leave: async () => void story.push('leave'),
    close: async () => void story.push('close'),
  };
}

function isEnd(request: unknown): boolean {
  return wireRequest.safeParse(request).data?.method === 'machine.endVisit';
}
