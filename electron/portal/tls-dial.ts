import { createHash, X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import * as tls from 'node:tls';
import type { Dial } from './dial.ts';
import { pinMismatch } from './network-trouble.ts';

export interface TlsDialOptions {
  /** Base address of the portal; https. Only its host and port matter here. */
  readonly url: string;
  /** PEM text of the only authority to trust; without it the system's authorities. */
  readonly certificateAuthority?: string | undefined;
  /** SPKI pins in the form of RFC 7469, `sha256/…`; none means no pinning. */
  readonly pins: readonly string[];
  /** Until the connection stands, in milliseconds. */
  readonly connectMs: number;
  /** Where the host was found already; without it the system looks its name up. */
  readonly address?: string;
  /** The same authority, ready for use: for whoever opens many dials. */
  readonly trust?: tls.SecureContext;
}

/** Node's errors of this kind carry a `code`; `network-trouble.ts` knows them by it. */
class DialError extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/**
 * Connects by TLS 1.2 or later to the host of the address, straight, whatever the environment says
 * about proxies or about not checking certificates. Authority, host name, dates and pins are checked
 * in the handshake, each time anew, before a byte of a request can leave.
 *
 * Throws for an address that is not https and for an authority that is no certificate.
 */
export function createTlsDial(options: TlsDialOptions): Dial {
  const { hostname, port, protocol } = new URL(options.url);
  if (protocol !== 'https:') throw new TypeError(`the portal's address is not https: ${protocol}`);
  const host = hostname.replace(/^\[|\]$/g, '');
  const fixed: tls.ConnectionOptions = {
    host: options.address ?? host,
    port: port === '' ? 443 : Number(port),
    // A name is sent along (SNI); for an address there is none to send.
    ...(isIP(host) ? {} : { servername: host }),
    ALPNProtocols: ['http/1.1'],
    secureContext: options.trust ?? trustIn(options.certificateAuthority),
    rejectUnauthorized: true,
    checkServerIdentity: (_, certificate) =>
      tls.checkServerIdentity(host, certificate) ?? refusedPin(certificate, options.pins),
  };
  return () => limited(tls.connect(fixed), options.connectMs);
}

/** Makes an authority ready for use; the hundreds of the system take 25 ms and more. Throws as above. */
export function trustIn(certificateAuthority: string | undefined): tls.SecureContext {
  return tls.createSecureContext({
    ca: authorities(certificateAuthority),
    minVersion: 'TLSv1.2',
  });
}

function authorities(pem: string | undefined): string | string[] {
  if (pem === undefined) return tls.getCACertificates('system');
  // Throws here, at the start, rather than as an unknown issuer at every connection.
  new X509Certificate(pem);
  return pem;
}

/** The server's own key, not one further up: anybody could present the pinned one up there. */
function refusedPin({ raw }: tls.PeerCertificate, pins: readonly string[]): DialError | undefined {
  if (pins.length === 0) return undefined;
  const spki = new X509Certificate(raw).publicKey.export({ type: 'spki', format: 'der' });
  const pin = `sha256/${createHash('sha256').update(spki).digest('base64')}`;
  return pins.includes(pin) ? undefined : new DialError(pinMismatch);
}

function limited(socket: tls.TLSSocket, connectMs: number): tls.TLSSocket {
  const timer = setTimeout(() => socket.destroy(new DialError('ETIMEDOUT')), connectMs);
  const stop = () => clearTimeout(timer);
  socket.once('secureConnect', stop).once('close', stop);
  return socket.setNoDelay(true);
}
