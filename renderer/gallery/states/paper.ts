import { visitLimits } from '#shared/settings.ts';
import { done, failureDetails, type Failure, type FailureCode } from '#shared/outcome.ts';
import { failuresOf } from '#renderer/gallery/derive/failures.ts';
import { longProfile } from '#renderer/gallery/samples/institutions.ts';
import type { Act, State } from '#renderer/gallery/state.ts';
import { dockStands } from './practice.ts';
import { variantsOf } from './variant.ts';

/** The last screens from which a slip is taken, and the sheets for a desk. */
const ends = [
  'first-login.done',
  'register-email.done',
  'set-up-mfa.done',
  'change-password.done',
  'my-extension.done',
  'temporary-release.done',
] as const;
const desks = ['forgotten-password.desk', 'mfa-reset.desk'] as const;
const take: Act = { press: 'paper.take' };
const printSlip: readonly Act[] = [take, { press: 'paper.slip.print' }];
const sheetTyped: readonly Act[] = [
  take,
  { fill: 'paper-name', text: '髙橋 花子' },
  { fill: 'paper-id', text: 'x000000x' },
];
const printSheet: readonly Act[] = [...sheetTyped, { press: 'paper.sheet.print' }];
/** Longer than somebody with a phone in hand may be quiet; then somebody comes back. */
const asked: readonly Act[] = [
  { pass: (visitLimits.parse({}).phoneIdleSeconds + 1) * 1000 },
  { press: 'still-there.stay' },
];
/** A kiosk whose printer prints. */
const prints = [done({})];

/** Everything that has to do with paper: offered, printing, printed, not printed, on the phone. */
export function paperStates(steps: readonly State[]): readonly State[] {
  const like = variantsOf(steps);
  return [
    ...ends.flatMap((end) => [
      like(end, 'slip', { stage: { prints }, acts: [take] }),
      like(end, 'slip-on-phone', { acts: [take] }),
      like(end, 'slip-on-phone.stopped', { stage: { prints: 'stopped' }, acts: [take] }),
      like(end, 'slip.printing', { stage: { prints: 'never' }, acts: printSlip }),
    ]),
    ...desks.flatMap((desk) => [
      like(desk, 'printer', { stage: { prints } }),
      like(desk, 'printer-stopped', { stage: { prints: 'stopped' } }),
      like(desk, 'sheet', { stage: { prints }, acts: [take] }),
      like(desk, 'sheet.printing', { stage: { prints: 'never' }, acts: printSheet }),
    ]),
    ...printingStates(like),
    ...printCodes.flatMap((code) => failedStates(like, code)),
    ...longStates(like),
  ];
}

type Like = ReturnType<typeof variantsOf>;

/** Codes that printing declares. */
const printCodes = Object.keys(failureDetails).filter((code): code is FailureCode =>
  /^print/.test(code),
);

function printingStates(like: Like): readonly State[] {
  return [
    like('set-up-mfa.done', 'slip.printed', { stage: { prints }, acts: printSlip }),
    like('set-up-mfa.done', 'slip.tray', {
      stage: { prints, practice: dockStands },
      acts: printSlip,
    }),
    like('mfa-reset.desk', 'sheet.tray', {
      stage: { prints, practice: dockStands },
      acts: printSheet,
    }),
    like('mfa-reset.desk', 'sheet.erased', { stage: { prints }, acts: [...sheetTyped, ...asked] }),
    like('mfa-reset.desk', 'sheet.typed', { stage: { prints }, acts: sheetTyped }),
    like('mfa-reset.desk', 'sheet.printed', { stage: { prints }, acts: printSheet }),
  ];
}

/** A failure tells of which paper it speaks; one form of each is enough. */
function failedStates(like: Like, code: FailureCode): readonly State[] {
  const forms = failuresOf(code);
  const of = (paper: 'slip' | 'sheet') =>
    forms.find((failure) => 'paper' in failure && failure.paper === paper);
  return [
    failed(like('set-up-mfa.done', `slip.${code}`, { acts: printSlip }), of('slip')),
    failed(like('mfa-reset.desk', `sheet.${code}`, { acts: printSheet }), of('sheet')),
  ].flat();
}

function failed(state: State, failure: Failure | undefined): readonly State[] {
  if (!failure) return [];
  return [{ ...state, failure, stage: { ...state.stage, prints: [{ ok: false, failure }] } }];
}

function longStates(like: Like): readonly State[] {
  const stage = { institution: longProfile, prints };
  return [
    like('change-password.done', 'slip-on-phone.long-names', {
      stage: { institution: longProfile },
      acts: [take],
    }),
    like('mfa-reset.desk', 'sheet.long-names', { stage, acts: sheetTyped }),
  ];
}
