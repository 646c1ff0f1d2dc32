import type { CastMember } from '#shared/contract/practice.ts';

/**
 * Types a person's ID and password into the fields of the screen that stands there, as a keyboard
 * would: the screens know nothing of the dock. Gives the number of fields that were found.
 */
export function typeIn(page: ParentNode, { personalId, password }: CastMember): number {
  const typed = [typeInto(page, 'personalId', personalId), typeInto(page, 'password', password)];
  return typed.filter(Boolean).length;
}

function typeInto(page: ParentNode, name: string, text: string): boolean {
  const field = page.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  if (!field) return false;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  return true;
}
