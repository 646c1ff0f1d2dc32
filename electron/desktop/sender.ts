import type { CallName } from '#electron/services/visits/call-states.ts';
import { isOwn } from './pages.ts';

/** The part of `IpcMainInvokeEvent` that tells who calls. */
export interface Caller {
  readonly sender: { readonly mainFrame: unknown };
  /** Null once the frame has navigated or is gone. */
  readonly senderFrame: { readonly origin: string; readonly url: string } | null;
}

/** Whether it is the main frame of a page that stands at our own address. */
export function isMainFrameAtHome({ sender, senderFrame }: Caller): boolean {
  if (!senderFrame || senderFrame !== sender.mainFrame) return false;
  return isOwn(`${senderFrame.origin}/`) && isOwn(senderFrame.url);
}

/** What a page may ask that nobody sees yet: whom it serves, and what is known of the world. */
const ofAnyPage: readonly (CallName | undefined)[] = ['machine.hello', 'machine.check'];

/** Whether a page may make this call that the visitor does not see; one that is no call, its door judges. */
export function isOfAnyPage(call: CallName | undefined): boolean {
  return call === undefined || ofAnyPage.includes(call);
}
