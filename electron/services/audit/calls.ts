/**
 * The calls of a visit that the audit log knows, by their names in the contract. What only looks
 * (`account.overview`, `registration.mail`) or only forgets (`account.leaveTask`) is not among them:
 * a page may do that every few seconds.
 */
export const auditedCalls = [
  'account.signIn',
  'account.activate',
  'account.giveCode',
  'account.giveReleaseCode',
  'account.chooseRole',
  'account.prove',
  'registration.begin',
  'registration.resend',
  'registration.changeEmail',
  'registration.changeExtension',
  'password.change',
  'password.settle',
  'mfa.begin',
  'mfa.check',
  'mfa.complete',
  'mfa.release',
] as const;
export type AuditedCall = (typeof auditedCalls)[number];
