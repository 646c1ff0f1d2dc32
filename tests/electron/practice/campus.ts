import { randomBytes } from 'node:crypto';
import { campusKey, readAnswer, type ReadAnswer } from '#electron/portal/campus-signature.ts';
import type { OpenWorld } from './given.ts';

/** What the practice portal of a world signs about its network, read by that world's own key. */
export async function askNetwork({ ask, world }: OpenWorld): Promise<ReadAnswer> {
  const nonce = randomBytes(32).toString('base64url');
  const { answer } = await ask('network', { parameter: nonce });
  return readAnswer(String(answer), nonce, [campusKey(world.campusKey)]);
}
