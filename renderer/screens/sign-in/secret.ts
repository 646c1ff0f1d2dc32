import type { Field } from '#renderer/wizard/field.ts';

/** What proves who somebody is: the password, or the key of somebody who has none yet. */
export type Secret = 'password' | 'activation-key';

/** The second field of a sign-in, as far as the form uses it. */
export interface SecretHandle extends Field {
  /** The focus, with all that is in the field chosen. */
  select(): void;
  /** Whether it can be sent; what hinders it stands at the field. */
  check(): boolean;
}
