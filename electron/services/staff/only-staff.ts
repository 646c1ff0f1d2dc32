import { wireRequest } from '#shared/contract/wire.ts';

/** Whether a request is one of the staff's group; the page that is shown alone may make it. */
export function isOfStaff(request: unknown): boolean {
  return wireRequest.safeParse(request).data?.method.startsWith('staff.') ?? false;
}
