import type { Check } from '#build/conformance/rule.ts';
import type { Tools } from '#build/conformance/tools.ts';
import { NotMade } from '#build/conformance/verdicts.ts';

const chapter = 'kiosk';
const unknown = 'NO-CODE-OF-ANY-PORTAL';

/** The code with which staff at a kiosk set another PIN. */
export const staffCodeChecks: readonly Check[] = [
  {
    id: 'staff-code-unknown',
    chapter,
    rule: 'A code for staff that nobody has given out is `staff-code-refused`.',
    async run({ portal }) {
      await portal.refuse('useStaffCode', { body: { code: unknown } }, 'staff-code-refused');
    },
  },
  {
    id: 'staff-code-once',
    chapter,
    rule: 'A code for staff counts once, and at the kiosk alone for which it was given out.',
    run: usesOnce,
  },
];

async function usesOnce({ portal, newStaffCode, otherKiosk }: Tools): Promise<void> {
  if (!newStaffCode) throw new NotMade('this run can’t have a code for staff given out');
  const kiosk = await otherKiosk();
  const body = { code: await newStaffCode(portal.kiosk.jkt) };
  await portal.refuse('useStaffCode', { kiosk, body }, 'staff-code-refused');
  await portal.accept('useStaffCode', { body });
  await portal.refuse('useStaffCode', { body }, 'staff-code-refused');
}
