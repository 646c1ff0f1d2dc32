import { machineContract } from '#shared/contract/kiosk.ts';
import { wireRequest } from '#shared/contract/wire.ts';
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
const ofAnyPage: readonly string[] = ['machine.hello', 'machine.check'];

/** Every other call of the machine, also one that is new. */
const ofVisit: readonly unknown[] = Object.entries(machineContract)
  .flatMap(([group, calls]) => Object.keys(calls).map((call) => `${group}.${call}`))
  .filter((method) => !ofAnyPage.includes(method));

/** Whether only the page which the visitor sees may make this call. */
export function isOfVisit(request: unknown): boolean {
  return ofVisit.includes(wireRequest.safeParse(request).data?.method);
}
