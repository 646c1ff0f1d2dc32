/** A field of which nothing that is typed is ever said or kept, shown or not: it is marked so. */
export function isSecret(field: Element): boolean {
  return field.matches('[data-secret]');
}
