import type { EndpointName } from '#electron/portal/contract.ts';
import type { ReplyOf, RequestOf } from '#electron/portal/endpoint-types.ts';

const token = 'a-token-of-sixteen-or-more';
const enrolmentId = 'enrolment-1';
const open = { open: true };
const role = { roleId: 'r1', title: { ja: '学生', en: 'Student' }, kind: 'student' } as const;
const statusNumber = 'a-status-number-1';
const kiosk = {
  kioskId: 'kiosk-1',
  jkt: '0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I',
  keyExpiresAt: '2027-05-01T09:00:00Z',
};
/** User information with a mail that waits. */
const pending = {
  statusNumber,
  purpose: 'registration',
  sentTo: 'taro@example.ac.jp',
  sentAt: '2026-05-01T09:00:00Z',
  resendFrom: '2026-05-01T09:01:00Z',
  setsPassword: true,
} as const;
const waiting = {
  state: 'mail-pending',
  email: { edit: 'required' },
  extension: { edit: 'required', number: '1234' },
  pending,
} as const;
const signedIn = { expiresAt: '2026-05-01T10:00:00Z', progress: { state: 'signed-in' } } as const;

/** One good request and its good reply per endpoint of the contract. */
export const samples: {
  readonly [N in EndpointName]: { readonly request: RequestOf<N>; readonly reply: ReplyOf<N> };
} = {
  status: {
    request: { parameters: {}, body: {} },
    reply: {
      today: '2026-05-01T09:00:00Z',
      services: { signIn: open, registration: open, mfa: open, release: open },
      capabilities: {
        mfaEnrolment: true,
        temporaryRelease: true,
        roles: true,
        endOtherSessions: true,
      },
    },
  },
  network: {
    request: { parameters: { nonce: 'A'.repeat(43) }, body: {} },
    reply: { answer: `e30.e30.${'A'.repeat(86)}` },
  },
  operation: {
    request: { parameters: { idempotencyKey: 'some-key' }, body: {} },
    reply: { state: 'never-arrived' },
  },
  registerKiosk: {
    request: { parameters: {}, body: { code: 'ABCD-EFGH-JKMN-PQRS' } },
    reply: kiosk,
  },
  kiosk: { request: { parameters: {}, body: {} }, reply: kiosk },
  endKioskSessions: {
    request: { parameters: {}, body: { begunSecondsAgo: 0 } },
    reply: { ended: 1 },
  },
  useStaffCode: {
    request: { parameters: {}, body: { code: 'ABCD-EFGH-JKMN-PQRS' } },
    reply: {},
  },
  rotateKioskKey: {
    request: { parameters: {}, body: { proof: 'a.b.c' } },
    reply: { ...kiosk, oldKeyUntil: '2026-05-01T10:00:00Z' },
  },
  signIn: {
    request: { parameters: {}, body: { personalId: 'u000001a', password: 'secret' } },
    reply: { token, ...signedIn },
  },
  activate: {
    request: { parameters: {}, body: { personalId: 'u000001a', activationKey: 'ABCD1234' } },
    reply: { token, ...signedIn },
  },
  session: { request: { parameters: {}, body: {}, token }, reply: signedIn },
  signOut: { request: { parameters: {}, body: {}, token }, reply: {} },
  giveCode: { request: { parameters: {}, body: { code: '123456' }, token }, reply: signedIn },
  giveReleaseCode: {
    request: { parameters: {}, body: { releaseCode: '4711' }, token },
    reply: signedIn,
  },
  chooseRole: { request: { parameters: {}, body: { roleId: 'r1' }, token }, reply: signedIn },
  prove: { request: { parameters: {}, body: { password: 'secret' }, token }, reply: {} },
  account: {
    request: { parameters: {}, body: {}, token },
    reply: {
      initials: 'T.Y.',
      role,
      roles: [role],
      registration: waiting,
      password: {},
      email: {},
      mfa: { releasesLeft: 5, mayRegisterHere: true },
    },
  },
  changePassword: {
    request: {
      parameters: {},
      body: { currentPassword: 'secret', newPassword: 'another', endOtherSessions: true },
      token,
    },
    reply: { changedAt: '2026-05-01T09:02:00Z', otherSessionsEnded: 2 },
  },
  register: {
    request: {
      parameters: {},
      body: { newPassword: 'another', email: 'taro@example.ac.jp', extension: '1234' },
      token,
    },
    reply: waiting,
  },
  mailState: {
    request: { parameters: { statusNumber }, body: {} },
    reply: { state: 'mail-pending', pending },
  },
  resendMail: {
    request: { parameters: { statusNumber }, body: {} },
    reply: { state: 'mail-pending', pending },
  },
  changeEmail: {
    request: { parameters: {}, body: { email: 'taro@example.ac.jp' }, token },
    reply: waiting,
  },
  changeExtension: {
    request: { parameters: {}, body: { extension: '1234' }, token },
    reply: { state: 'done', email: { edit: 'fixed' }, extension: { edit: 'optional' } },
  },
  beginEnrolment: {
    request: { parameters: {}, body: {}, token },
    reply: {
      enrolmentId,
      otpauthUri: 'otpauth://totp/Test:u000001a?secret=ABCDEFGHIJKLMNOP&issuer=Test',
      issuer: 'Test',
      key: 'ABCDEFGHIJKLMNOP',
      expiresAt: '2026-05-01T09:10:00Z',
      replacesDevice: false,
    },
  },
  checkEnrolment: {
    request: { parameters: { enrolmentId }, body: { code: '123456' }, token },
    reply: {},
  },
  completeEnrolment: {
    request: { parameters: { enrolmentId }, body: { releaseCode: '4711' }, token },
    reply: { registeredAt: '2026-05-01T09:05:00Z', releases: 5, releaseHours: 2 },
  },
  release: {
    request: { parameters: {}, body: { releaseCode: '4711' }, token },
    reply: { until: '2026-05-01T11:00:00Z', left: 4 },
  },
};
