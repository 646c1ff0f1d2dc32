import type { Field } from './field.ts';

/** A text field, as far as the forms of signing in use it. */
export interface TextFieldHandle extends Field {
  write(text: string): void;
  /** The focus, with all that is in the field chosen. */
  select(): void;
}
