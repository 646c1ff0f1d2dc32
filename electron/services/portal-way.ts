import type { ClientOptions } from '#electron/portal/client.ts';
import { createTlsDial, type TlsDialOptions } from '#electron/portal/tls-dial.ts';
import type { PortalLimits } from '#shared/settings.ts';

export interface PortalPlace extends Omit<TlsDialOptions, 'connectMs'> {
  readonly limits: PortalLimits;
}

/** The way to the portal of the settings, by TLS. Throws where the authority is no certificate. */
export function wayToPortal({ limits, ...place }: PortalPlace): Omit<ClientOptions, 'prove'> {
  const { host, pathname } = new URL(place.url);
  const dial = createTlsDial({ ...place, connectMs: limits.connectMs });
  return { dial, host, basePath: pathname, limits, clock: Date.now };
}
