import { z } from 'zod';
import { createHttpPortal } from '#electron/portal/http-portal.ts';
import type { Prove } from '#electron/portal/prove.ts';
import type { Portal } from '#electron/portal/portal.ts';
import { wayToPortal } from '#electron/services/portal-way.ts';
import type { Setup } from '#electron/services/settings-file.ts';
import { institution } from '#shared/institution.ts';
import { settings } from '#shared/settings-file.ts';
import { portalLimits } from '#shared/settings.ts';

/** What each visit process of the kiosk starts with: which portal, and how to know it. */
export const kioskStart = z.strictObject({
  portal: settings.shape.portal.omit({ certificateAuthority: true }),
  /** PEM text of the only authority to trust. */
  certificateAuthority: z.string().optional(),
  limits: portalLimits,
  institution,
});
export type KioskStart = z.infer<typeof kioskStart>;

/** The part of the setup that a visit needs. */
export function kioskStartOf({ settings, institution, certificateAuthority }: Setup): KioskStart {
  const { url, pins } = settings.portal;
  return {
    portal: { url, pins },
    ...(certificateAuthority === undefined ? {} : { certificateAuthority }),
    limits: settings.portalLimits,
    institution,
  };
}

/** The portal of the settings file, by TLS. Throws where the authority is no certificate. */
export function openKioskPortal(start: KioskStart, prove: Prove): Portal {
  const { limits, portal, certificateAuthority } = start;
  return createHttpPortal({ ...wayToPortal({ ...portal, certificateAuthority, limits }), prove });
}
