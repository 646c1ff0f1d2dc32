import { z } from 'zod';

/** The audit log of the kiosk (electron/services/audit). */
export const auditSettings = z.strictObject({
  days: z
    .int()
    .min(1)
    .max(400)
    .default(30)
    .describe('Days that the audit log is kept; files that are older are deleted'),
});
