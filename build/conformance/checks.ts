import { addressChecks } from './checks/addresses.ts';
import { kioskChecks } from './checks/kiosk.ts';
import { rotationChecks } from './checks/kiosk-keys.ts';
import { lockChecks } from './checks/lock.ts';
import { mailChecks } from './checks/mail.ts';
import { mfaChecks } from './checks/mfa.ts';
import { networkChecks } from './checks/network.ts';
import { passwordChecks } from './checks/passwords.ts';
import { proofChecks } from './checks/proof.ts';
import { registrationChecks } from './checks/registration.ts';
import { releaseChecks } from './checks/release.ts';
import { sessionChecks } from './checks/sessions.ts';
import { staffCodeChecks } from './checks/staff-code.ts';
import { transportChecks } from './checks/transport.ts';
import { writeChecks } from './checks/writes.ts';
import { observations } from './observations.ts';
import type { Check, Rule } from './rule.ts';

/** Every check in the order in which it is made; what leaves somebody locked comes last. */
export const checks: readonly Check[] = [
  ...transportChecks,
  ...kioskChecks,
  ...rotationChecks,
  ...staffCodeChecks,
  ...sessionChecks,
  ...writeChecks,
  ...proofChecks,
  ...passwordChecks,
  ...registrationChecks,
  ...addressChecks,
  ...mailChecks,
  ...networkChecks,
  ...mfaChecks,
  ...releaseChecks,
  ...lockChecks,
];

/** Every rule of the contract: those of single checks, and those of each reply. */
export const rules: readonly Rule[] = [...observations, ...checks];
