import { wireRequest } from '#shared/contract/wire.ts';

/** Whether a request is one of the staff's group; the page that is shown alone may make it. */
function isOfStaff(request: unknown): boolean {
  return isOf('staff', request);
}

/**
 * Whether a page at which staff are may make a request: their own, and in practice the trainer's, whose
 * dock stands beside the page whoever sits at it. The kiosk's contract has none of the trainer's.
 */
export function isBesideStaff(request: unknown): boolean {
  return isOfStaff(request) || isOf('practice', request);
}

function isOf(group: string, request: unknown): boolean {
  return wireRequest.safeParse(request).data?.method.startsWith(`${group}.`) ?? false;
}
