import { createClient } from '#shared/contract/client.ts';
import { staffContract } from '#shared/contract/staff.ts';
import type { Door } from './door.ts';
import type { StaffHost } from './host.ts';

/**
 * The staff's calls over the page's own door; loaded with their screen. What ends it begins a page anew:
 * in practice no program ends with it, so nothing else would take this page away.
 */
export function staffThrough(door: Door): StaffHost {
  const { staff } = createClient('machine', staffContract, door);
  const anew = <T extends { readonly ok: boolean }>(outcome: T): T => {
    if (outcome.ok) door.startAnew();
    return outcome;
  };
  return {
    ...staff,
    goBack: async (...call) => anew(await staff.goBack(...call)),
    restart: async (...call) => anew(await staff.restart(...call)),
    leave: async (...call) => anew(await staff.leave(...call)),
  };
}
