import type { CastMember } from '#shared/contract/practice.ts';

/** What can be typed of a person, by the names that the kiosk's fields have. */
const values: Readonly<Record<string, (person: CastMember) => string | undefined>> = {
  personalId: ({ personalId }) => personalId,
  password: ({ password }) => password,
  activationKey: ({ activationKey }) => activationKey,
  email: ({ mailbox }) => mailbox,
  releaseCode: ({ releaseCode }) => releaseCode,
};

/** Types into one field of the screen that stands there; gives whether there is such a field. */
export function typeInto(page: ParentNode, name: string, text: string): boolean {
  const field = fieldOf(page, name);
  return field !== undefined && write(field, text);
}

/**
 * Types what a person knows into the fields of the screen that stands there, as a keyboard would:
 * the screens know nothing of the dock. Gives the number of fields that were found.
 */
export function typeIn(page: ParentNode, person: CastMember): number {
  const typed = Object.entries(values).map(([name, valueOf]) => {
    const field = fieldOf(page, name);
    const text = valueOf(person);
    return text && field ? write(field, text) : false;
  });
  return typed.filter(Boolean).length;
}

/** A field of the kiosk; the practice phone's own fields may have the same names. */
function fieldOf(page: ParentNode, name: string): HTMLInputElement | undefined {
  const fields = page.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`);
  return [...fields].find((field) => !field.closest('.dock'));
}

function write(field: HTMLInputElement, text: string): true {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  return true;
}
