import {
  helloMessage,
  protocolMessage,
  type CloseReason,
  type HelloMessage,
} from '#shared/contract/socket.ts';
import { protocol } from '#shared/contract/wire.ts';
import { isSameToken } from './token.ts';

/** Either the hello of a page of ours, or why the door stays shut. The protocol is looked at first. */
export function readHello(message: unknown, token: string): HelloMessage | CloseReason {
  const said = protocolMessage.safeParse(message);
  if (!said.success) return 'notUnderstood';
  if (said.data.protocol !== protocol) return 'otherProtocol';
  const hello = helloMessage.safeParse(message);
  if (!hello.success) return 'notUnderstood';
  return isSameToken(hello.data.token, token) ? hello.data : 'wrongToken';
}
