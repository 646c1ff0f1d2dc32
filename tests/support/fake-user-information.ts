import type { Portal, UserInformation } from '#electron/portal/portal.ts';
import { done, fail } from '#shared/outcome.ts';

type UserInformationCalls = Pick<
  Portal,
  | 'changePassword'
  | 'settlePassword'
  | 'register'
  | 'settleRegistration'
  | 'mailState'
  | 'resendMail'
  | 'changeEmail'
  | 'changeExtension'
  | 'settleEmail'
  | 'settleExtension'
>;

/** A number that opens the state of the fake's one mail; nothing of it may go to a page. */
export const fakeStatusNumber = 'status-number-of-the-fake';
/** The new password that the fake portal refuses. */
export const usedPassword = 'Used-Before-1234';
/** An address that the fake portal takes; the mail to it is confirmed at the third look. */
export const fakeAddress = 'taro.yamada@example.ac.jp';

/** User information and password of the fake's one person, by a clock that stands still at `now`. */
export function fakeUserInformation(now: number): UserInformationCalls & {
  readonly registration: () => UserInformation;
} {
  const at = new Date(now).toISOString();
  const timed = <T extends object>(value: T) => done({ ...value, portalTime: now });
  let looks = 0;
  let extension = '1234';
  let pending: UserInformation['pending'];
  const registration = (): UserInformation => ({
    state: pending ? 'mail-pending' : 'done',
    email: { edit: 'required' },
    extension: { edit: 'required', number: extension },
    ...(pending && { pending }),
  });
  const send = (purpose: 'registration' | 'email-change', sentTo: string) => {
    const resendFrom = new Date(now + 60_000).toISOString();
    const setsPassword = purpose === 'registration';
    const statusNumber = fakeStatusNumber;
    pending = { statusNumber, purpose, sentTo, sentAt: at, resendFrom, setsPassword };
    looks = 0;
  };
  return {
    registration,
    changePassword: async (_, { newPassword, endOtherSessions }) =>
      newPassword === usedPassword
        ? fail('password-refused', { rules: ['history'] })
        : done({ changedAt: at, ...(endOtherSessions && { otherSessionsEnded: 2 }) }),
    settlePassword: async () => done({ state: 'nothing-open' }),
    async register(_, given) {
      if (given.newPassword === usedPassword) {
        return fail('password-refused', { rules: ['history'] });
      }
      if (given.email) send('registration', given.email);
      return timed(registration());
    },
    settleRegistration: async () => done({ state: 'nothing-open' }),
    settleEmail: async () => done({ state: 'nothing-open' }),
    settleExtension: async () => done({ state: 'nothing-open' }),
    async mailState() {
      if (!pending) return fail('nothing-pending', {});
      looks += 1;
      return timed(
        looks < 3 ? { state: 'mail-pending' as const, pending } : { state: 'done' as const },
      );
    },
    resendMail: async () => fail('mail-too-early', { seconds: 60 }),
    async changeEmail(_, email) {
      if (!email.includes('@')) return fail('email-refused', { reason: 'malformed' });
      send('email-change', email);
      return timed(registration());
    },
    async changeExtension(_, number) {
      extension = number;
      return timed(registration());
    },
  };
}
