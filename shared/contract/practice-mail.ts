import { z } from 'zod';
import { text } from '#shared/languages.ts';

/** How a mail arrives: at once, a minute late, or among the spam. */
export const mailDelivery = z.enum(['at-once', 'late', 'spam']);
export type MailDelivery = z.infer<typeof mailDelivery>;

/** A mail of the practice portal, as the visitor's phone shows it. */
export const mail = z.object({
  id: z.string(),
  to: z.string(),
  at: z.iso.datetime(),
  folder: z.enum(['inbox', 'spam']),
  subject: text,
  lines: z.array(text),
  /** Path and query of the link, at the practice portal. */
  link: z.string().optional(),
});
export type Mail = z.infer<typeof mail>;

/**
 * A page of the practice portal itself. A browser gets it as HTML; the practice phone, which has no
 * browser engine of its own, gets it as data.
 */
export const browserPage = z.object({
  address: z.string(),
  status: z.int(),
  /** The portal's own words for an error, exactly as they are on its page. */
  kind: z.enum(['form', 'done', 'error']),
  heading: text,
  lines: z.array(text),
  form: z
    .object({
      /** Where the form is sent. */
      address: z.string(),
      fields: z.array(
        z.object({
          name: z.string(),
          label: text,
          kind: z.enum(['text', 'secret', 'hidden']),
          value: z.string().optional(),
        }),
      ),
      button: text,
    })
    .optional(),
});
export type BrowserPage = z.infer<typeof browserPage>;
