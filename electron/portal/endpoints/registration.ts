import { z } from 'zod';
import { mailState, passwordChange, userInformation } from '#electron/portal/replies.ts';
import { none, read, secretText, type Endpoint } from './endpoint.ts';

const email = z.string().min(3).max(254);
const extension = z.string().regex(/^\d{1,12}$/);

/** User information: password, address, extension (domain.md 2 and 3). */
export const registrationEndpoints = {
  changePassword: {
    summary: 'Change the password',
    verb: 'PUT',
    path: '/v1/password',
    status: 200,
    reply: passwordChange,
    session: 'complete',
    request: z.strictObject({
      currentPassword: secretText.optional().describe('Where the policy needs it'),
      newPassword: secretText,
      endOtherSessions: z.boolean().describe('Whether the person’s other sessions are to end'),
    }),
    refusals: [
      'session-required',
      'session-incomplete',
      'proof-required',
      'password-refused',
      'maintenance',
    ],
  },
  register: {
    summary: 'Provisional registration; final at once where no address has to be confirmed',
    verb: 'POST',
    path: '/v1/registration',
    status: 200,
    reply: userInformation,
    session: 'complete',
    request: z.strictObject({
      currentPassword: secretText.optional().describe('Where the policy needs it'),
      newPassword: secretText,
      email: email.optional().describe('Where the person may edit it'),
      extension: extension.optional().describe('Where the person may edit it'),
    }),
    refusals: [
      'session-required',
      'session-incomplete',
      'proof-required',
      'password-refused',
      'email-refused',
      'extension-refused',
      'not-editable',
      'already-registered',
      'maintenance',
    ],
  },
  mailState: {
    ...read,
    summary: 'Whether the mailed link was confirmed',
    path: '/v1/registrations/{statusNumber}',
    reply: mailState,
    refusals: ['nothing-pending'],
    session: 'none',
  },
  resendMail: {
    summary: 'Send the mail once more',
    verb: 'POST',
    path: '/v1/registrations/{statusNumber}/mail',
    request: none,
    status: 200,
    reply: mailState,
    session: 'none',
    refusals: ['nothing-pending', 'resend-too-early', 'maintenance'],
  },
  changeEmail: {
    summary: 'Another address, confirmed by a mailed link; replaces one that waits',
    verb: 'PUT',
    path: '/v1/email',
    status: 200,
    reply: userInformation,
    session: 'complete',
    request: z.strictObject({ email }),
    refusals: [
      'session-required',
      'session-incomplete',
      'proof-required',
      'email-refused',
      'not-editable',
      'resend-too-early',
      'maintenance',
    ],
  },
  changeExtension: {
    summary: 'Another extension number',
    verb: 'PUT',
    path: '/v1/extension',
    status: 200,
    reply: userInformation,
    session: 'complete',
    request: z.strictObject({ extension }),
    refusals: [
      'session-required',
      'session-incomplete',
      'extension-refused',
      'not-editable',
      'maintenance',
    ],
  },
} as const satisfies Record<string, Endpoint>;
