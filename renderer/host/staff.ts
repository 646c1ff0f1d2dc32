import { createClient } from '#shared/contract/client.ts';
import { staffContract } from '#shared/contract/staff.ts';
import type { Door } from './door.ts';
import type { StaffHost } from './host.ts';

/** The staff's calls over the page's own door; loaded with their screen. What ends it begins a page anew. */
export function staffThrough(door: Door): StaffHost {
  const { staff } = createClient('machine', staffContract, door);
  return {
    ...staff,
    goBack: async (...call) => {
      const outcome = await staff.goBack(...call);
      if (outcome.ok) door.startAnew();
      return outcome;
    },
  };
}
