import { z } from 'zod';
import { judgeEmail, type EmailRule } from '#shared/email-rule.ts';

/** Full-width characters stand for the plain ones, and no address has a blank. */
export function tidyAddress(typed: string): string {
  return typed.normalize('NFKC').replace(/\s/g, '');
}

/** An address by the institution's rule; null where it was skipped. An issue names the problem. */
export function addressAnswer(rule: EmailRule, maySkip: boolean) {
  return z
    .strictObject({ email: z.string().transform(tidyAddress).nullable() })
    .superRefine(({ email }, context) => {
      const problem = email ? judgeEmail(email, rule).problem : 'empty';
      if (problem && !(email === null && maySkip)) {
        context.addIssue({ code: 'custom', message: problem });
      }
    });
}

/**
 * What would complete the address with the institution's domain; undefined where it has one, or
 * somebody else's. A department's domain below it is as good (domain.md 3).
 */
export function domainToAdd(typed: string, domain: string): string | undefined {
  const [, host] = tidyAddress(typed).split('@');
  if (host === undefined) return `@${domain}`;
  if (host === '') return domain;
  if (/^[a-z0-9-]+\.?$/i.test(host)) return host.endsWith('.') ? domain : `.${domain}`;
  return undefined;
}
