import { z } from 'zod';
import { oneTimeCode, password } from '#shared/answers.ts';
import type { Enrolment } from '#shared/contract/mfa.ts';
import type { Given } from '#renderer/wizard/define.ts';
import type { StepControl } from '#renderer/wizard/use-wizard.ts';
import { releaseAnswer } from './release-code.ts';

/** The release code of the profile; the table leads to it only where there is one. */
export function releaseOf({ institution }: Pick<Given, 'institution'>): Release {
  const { release } = institution.mfa;
  if (!release) throw new Error('a release code is asked for where the profile has none');
  return release;
}
type Release = NonNullable<Given['institution']['mfa']['release']>;

/** What each step asks for. */
export const asks = {
  'not-here': () => z.strictObject({}),
  app: () => z.strictObject({ app: z.string().min(1) }),
  proof: () => z.strictObject({ password }),
  scan: () => z.strictObject({}),
  digits: () =>
    z.strictObject({ code: z.string() }).refine(({ code }) => oneTimeCode.safeParse(code).success, {
      message: 'six-digits',
    }),
  release: (given: Given) => releaseAnswer(releaseOf(given).digits),
  done: () => z.strictObject({}),
};

/** A key with the moment (milliseconds since 1970) at which it runs out by the kiosk's clock. */
export interface ShownKey extends Enrolment {
  readonly endsAt: number;
  /** Another key was shown before in this visit: its entry in the app is of no use any more. */
  readonly isRenewed: boolean;
}

export interface Registration {
  readonly registeredAt: string;
  readonly releases: number;
  readonly releaseHours: number;
  readonly replacedDevice: boolean;
}

export type MfaShape = {
  readonly answers: { readonly [N in keyof typeof asks]: z.infer<ReturnType<(typeof asks)[N]>> };
  readonly results: { readonly key: ShownKey; readonly registration: Registration };
};
export type MfaStep = StepControl<MfaShape>;
