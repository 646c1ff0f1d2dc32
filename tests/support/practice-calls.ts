import { createClient } from '#shared/contract/client.ts';
import { machineContract, visitContract } from '#shared/contract/kiosk.ts';
import { practiceContract } from '#shared/contract/practice.ts';
import { openSocket } from '#renderer/host/web-socket.ts';
import { createPage } from './page-window.ts';

/** A page's typed calls at the browser door, without a browser; the transport is the page's own. */
export async function openPracticePage(url: string) {
  const page = createPage(url);
  const door = await openSocket(page);
  return {
    ...createClient('machine', { ...machineContract, ...practiceContract }, door),
    ...createClient('visit', visitContract, door),
    door,
    page,
    /** Goes away as a closed tab does. */
    leave: page.unload,
  };
}
export type PracticePage = Awaited<ReturnType<typeof openPracticePage>>;

/** Signs the first person of the cast in; throws where that does not end signed in. */
export async function signInFirst({ practice, account }: PracticePage): Promise<void> {
  const state = await practice.look({});
  const person = state.ok ? state.value.cast[0] : undefined;
  if (!person) throw new Error('There is no cast');
  const { personalId, password } = person;
  const signedIn = await account.signIn({ personalId, password });
  if (!signedIn.ok || signedIn.value.state !== 'signed-in') {
    throw new Error(`${personalId} could not sign in: ${JSON.stringify(signedIn)}`);
  }
}
