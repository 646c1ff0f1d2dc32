import { done } from '#shared/outcome.ts';
import type { WirePush } from '#shared/contract/wire.ts';
import type { World } from '#electron/training/world-types.ts';

export interface FakeWorld extends World {
  /** What has happened to it, in order. */
  readonly story: string[];
  /** Announces something to the page that is in it. */
  readonly announce: (push: WirePush) => void;
}

/** A world that answers every call with the request itself. */
export function createFakeWorld(): FakeWorld {
  const story: string[] = [];
  let listener: (push: WirePush) => void = () => undefined;
  return {
    story,
    announce: (push) => listener(push),
    serve: async (request) => done({ echo: request }),
    arrive: (heard) => {
      story.push('arrive');
      listener = heard;
    },
    leave: async () => void story.push('leave'),
    close: async () => void story.push('close'),
  };
}
