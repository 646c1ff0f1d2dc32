import { z } from 'zod';
import { campus } from './campus-settings.ts';
import { auditSettings } from './audit-settings.ts';
import { openingHours } from './opening-hours.ts';
import { language } from './languages.ts';
import { portalLimits, visitLimits } from './settings.ts';
import { newestVersion } from './settings-versions.ts';

const printer = z.strictObject({
  name: z
    .string()
    .regex(
      /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,126}$/,
      'must be the name of a queue, as lpstat -e shows it',
    )
    .describe('Queue of the system that prints slips and sheets'),
  paper: z
    .enum(['A4', 'A5', 'A6', 'Letter', 'roll-80mm'])
    .default('A4')
    .describe('Size of its paper; "roll-80mm" is the roll of a kiosk’s printer'),
});
export type PrinterSettings = z.infer<typeof printer>;

/**
 * The kiosk's settings file, one line per part. No part is a secret: what the kiosk keeps for itself is
 * in the key store, and a name that is not here is refused. Beside the limits (settings.ts) and the hours
 * (opening-hours.ts), so that the page is not built with what it never reads.
 */
export const settings = z.strictObject({
  $schema: z
    .string()
    .optional()
    .describe('For editors: the address of settings.schema.json; Genkan does not look at it'),
  version: z.literal(newestVersion).describe('Version of this form of the file'),
  portal: z
    .strictObject({
      url: z
        .url({ protocol: /^https$/, error: 'must be an https address' })
        .regex(/^https:\/\/[^?#@\\]+$/i, 'must be host and path alone')
        .describe('Base address of the portal API; https only'),
      certificateAuthority: z
        .string()
        .optional()
        .describe('PEM file of the only authority to trust; without it the system’s authorities'),
      pins: z
        .array(z.string().regex(/^sha256\/[A-Za-z0-9+/]{43}=$/, 'must look like "sha256/…="'))
        .max(4)
        .default([])
        .describe('SPKI pins (RFC 7469 form "sha256/…"); two, so that the key can be changed'),
    })
    .describe('The portal that the kiosk speaks to, and how it knows it'),
  institution: z
    .string()
    .optional()
    .describe('Profile shipped with Genkan, or a path to one; without it the first one shipped'),
  language: language.default('ja').describe('Language of the welcome screen'),
  openingHours: openingHours
    .optional()
    .describe('When visits can begin; without it always. A visit under way is never cut'),
  campus: campus
    .optional()
    .describe('How the campus network is known; without it the kiosk says that it can’t tell'),
  printer: printer.optional().describe('Without it the kiosk offers no paper'),
  audit: auditSettings.prefault({}).describe('How long the audit log is kept'),
  limits: visitLimits.prefault({}).describe('How long a quiet person may be, and other times'),
  portalLimits: portalLimits.prefault({}).describe('Limits of one exchange with the portal'),
});
export type Settings = z.infer<typeof settings>;
