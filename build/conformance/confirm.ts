import { breachOf, clip } from './heard.ts';
import { openLink } from './link-page.ts';
import type { Actor } from './people.ts';
import type { Tools } from './tools.ts';

/**
 * Opens a link as on a phone, with the password that counts at the portal, or the activation key.
 * Nobody is signed in meanwhile: some portals refuse it otherwise. Gives what the page says.
 */
export async function openAs(tools: Tools, link: string, person: Actor): Promise<string> {
  await tools.people.signOutAll();
  const { personalId, activationKey = '' } = person;
  return openLink(
    link,
    { personalId, password: person.password || activationKey },
    tools.linkHosts,
  );
}

export async function expectState(
  { portal }: Tools,
  parameter: string,
  { state, said }: { readonly state: 'done' | 'mail-pending'; readonly said: string },
): Promise<void> {
  const heard = await portal.ask('mailState', { parameter });
  const found = await portal.accept('mailState', { parameter });
  if (found.state === state) return;
  throw breachOf(
    heard,
    `the state ${state}`,
    `${found.state}; the page of the link says: ${clip(said)}`,
  );
}
