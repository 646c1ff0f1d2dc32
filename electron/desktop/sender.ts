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

const ofVisit: readonly unknown[] = ['machine.endVisit', 'machine.print', 'machine.tellVisit'];

/** Whether only the page which the visitor sees may make this call. */
export function isOfVisit(request: unknown): boolean {
  return ofVisit.includes(wireRequest.safeParse(request).data?.method);
}
