import type { mfaEndpoints } from '#electron/portal/endpoints/mfa.ts';
import type { publicEndpoints } from '#electron/portal/endpoints/public.ts';
import type { registrationEndpoints } from '#electron/portal/endpoints/registration.ts';
import { now, type Examples } from './example.ts';

const open = { open: true };
const idempotencyKey = '5f0c2b8e-7a1d-4b7e-9c55-0d6b3f6a1e21';
const statusNumber = 'r5Vt0yTq8xGk2mWc7ZsB1nLd';
const enrolmentId = '0e3f7c1a-52b7-4f0e-8f1d-4c9b6a2d7e10';

export const publicExamples: Examples<keyof typeof publicEndpoints> = {
  status: {
    reply: {
      today: now,
      services: {
        signIn: open,
        registration: { open: false, until: '2026-04-14T09:00:00.000Z' },
        mfa: open,
        release: open,
      },
      capabilities: {
        ...{ mfaEnrolment: true, temporaryRelease: true, roles: true, endOtherSessions: true },
      },
    },
    note: '`today` is the calendar of deadlines. A kiosk asks this often; it has to be cheap.',
  },
  network: {
    parameter: 'MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY',
    reply: {
      // Signed with the example key of RFC 8037 A.1.
      answer: [
        'eyJhbGciOiJFZERTQSIsInR5cCI6ImNhbXB1cy1uZXR3b3JrIiwia2lkIjoiMjAyNi0wNCJ9.eyJub25',
        'jZSI6Ik1ERXlNelExTmpjNE9XRmlZMlJsWmpBeE1qTTBOVFkzT0RsaFltTmtaV1kiLCJ2ZXJkaWN0Ijo',
        'ib24iLCJvYnNlcnZlZEFkZHJlc3MiOiIxOTIuMC4yLjEwIiwib2JzZXJ2ZWRQcmVmaXgiOiIxOTIuMC4',
        'yLjAvMjQiLCJpc3N1ZWRBdCI6IjIwMjYtMDQtMTRUMDA6MzA6MDAuMDAwWiIsIm5vdEFmdGVyIjoiMjA',
        'yNi0wNC0xNFQwMDozNTowMC4wMDBaIn0.a_Cbv-_YOZqALcuB9slJaXFj-KyaR8RvwXk1FdcdtNidBGb',
        'UVM3MgkSnly-oMbOwhgbuQ49KnUWDtIDQz3dyDA',
      ].join(''),
    },
    note:
      'This answer is a real one: the key of the example is `ed25519/11qYAYKxCrfVS/7TyWQHOg7hcvPap' +
      'iMlrwIaaPcHURo=` (RFC 8037 A.1). See [The campus network](#the-campus-network).',
  },
  operation: {
    parameter: idempotencyKey,
    reply: { state: 'completed', status: 200, reply: { changedAt: now } },
    note: 'The stored reply may be a refusal; its status is 400 or more then. A 204 has no `reply`.',
  },
};

const email = { edit: 'required' as const };
const extension = { edit: 'required' as const };
const pending = {
  statusNumber,
  purpose: 'registration' as const,
  sentTo: 'taro@example.ac.jp',
  sentAt: now,
  resendFrom: '2026-04-14T01:01:00.000Z',
  setsPassword: true,
};
const changing = { ...pending, purpose: 'email-change' as const, setsPassword: false };

export const registrationExamples: Examples<keyof typeof registrationEndpoints> = {
  changePassword: {
    request: {
      currentPassword: 'Correct-Horse7',
      newPassword: 'Battery+Staple9',
      endOtherSessions: true,
    },
    reply: { changedAt: now, otherSessionsEnded: 1 },
    note:
      '`currentPassword` is sent only where the policy needs it. Pages of the portal count as ' +
      'sessions too.',
  },
  register: {
    request: {
      currentPassword: 'First-Pass-01',
      newPassword: 'Battery+Staple9',
      email: 'taro@example.ac.jp',
      extension: '4711',
    },
    reply: { state: 'mail-pending', email, extension, pending },
    note:
      'Without an address to confirm: `state` is `done`, with `doneAt`, and there is no ' +
      '`pending`.',
  },
  mailState: { parameter: statusNumber, reply: { state: 'mail-pending', pending } },
  resendMail: {
    parameter: statusNumber,
    reply: {
      state: 'mail-pending',
      pending: { ...pending, resendFrom: '2026-04-14T01:02:00.000Z' },
    },
    note: 'The status number stays the same; the earlier link stops.',
  },
  changeEmail: {
    request: { email: 'taro@example.ac.jp' },
    reply: {
      state: 'done',
      doneAt: '2026-04-01T02:10:00.000Z',
      email: { edit: 'required', address: 'old@example.ac.jp' },
      extension: { edit: 'required', number: '4711' },
      pending: changing,
    },
    note:
      'Also corrects the address of a registration that still waits for its mail; `purpose` ' +
      'stays `registration` then, and this counts as another mail: `resendFrom` holds.',
  },
  changeExtension: {
    request: { extension: '4712' },
    reply: {
      state: 'done',
      doneAt: '2026-04-01T02:10:00.000Z',
      email: { edit: 'fixed', address: 'taro@staff.example.ac.jp' },
      extension: { edit: 'required', number: '4712' },
    },
  },
};

export const mfaExamples: Examples<keyof typeof mfaEndpoints> = {
  beginEnrolment: {
    reply: {
      enrolmentId,
      otpauthUri:
        'otpauth://totp/Example%20University:u123456a?secret=GEZDGNBVGY3TQOJQ&issuer=Example%20University',
      issuer: 'Example University',
      key: 'GEZDGNBVGY3TQOJQ',
      expiresAt: '2026-04-14T01:10:00.000Z',
      replacesDevice: false,
    },
    note:
      'The one reply with a secret in it. `replacesDevice` makes the kiosk say that the old ' +
      'entry has to go.',
  },
  checkEnrolment: { parameter: enrolmentId, request: { code: '492039' }, reply: {} },
  completeEnrolment: {
    parameter: enrolmentId,
    request: { releaseCode: '271828' },
    reply: { registeredAt: now, releases: 5, releaseHours: 2 },
    note: 'Without release codes: no member is sent, `releases` and `releaseHours` are 0.',
  },
  release: {
    request: { releaseCode: '271828' },
    reply: { until: '2026-04-14T03:00:00.000Z', left: 4 },
  },
};
