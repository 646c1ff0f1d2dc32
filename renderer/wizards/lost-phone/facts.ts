import { z } from 'zod';
import type { Given, Known } from '#renderer/wizard/define.ts';
import type { StepControl } from '#renderer/wizard/use-wizard.ts';

/** What each step asks for. */
export const asks = {
  phone: () => z.strictObject({ phone: z.enum(['works', 'deleted', 'gone']) }),
  code: () => z.strictObject({ code: z.enum(['known', 'forgotten']) }),
  'old-device': () => z.strictObject({}),
  'with-code': () => z.strictObject({}),
  campus: () => z.strictObject({}),
  elsewhere: () => z.strictObject({}),
};

export type LostShape = {
  readonly answers: { readonly [N in keyof typeof asks]: z.infer<ReturnType<(typeof asks)[N]>> };
  readonly results: Readonly<Record<string, never>>;
};
export type LostStep = StepControl<LostShape>;

export const networkOf = ({ state }: Given) => state.network;

/** The release code matters only where the sign-in may ask for digits: not on the campus network. */
export function isCodeOfUse({ given }: Known<LostShape>): boolean {
  return given.institution.mfa.release !== undefined && networkOf(given) !== 'on';
}
