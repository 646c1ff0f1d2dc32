import { inMinutes } from '#renderer/gallery/samples/accounts.ts';
import { longProfile } from '#renderer/gallery/samples/institutions.ts';
import type { State } from '#renderer/gallery/state.ts';
import type { variantsOf } from './variant.ts';

type Like = ReturnType<typeof variantsOf>;

const changedAt = inMinutes(0);
function changed(wantedOthersEnded: boolean, otherSessionsEnded?: number) {
  const others = otherSessionsEnded === undefined ? {} : { otherSessionsEnded };
  return { results: { change: { changedAt, wantedOthersEnded, ...others } } };
}
const networks = ['off', 'unknown'] as const;
const ways = ['phone', 'code', 'old-device', 'with-code', 'campus', 'elsewhere'] as const;
const guides = [
  'forgotten-password.desk',
  'mfa-reset.desk',
  'no-id.hand-out',
  'not-there.causes',
  'which-id.systems',
] as const;

function lostPhone(like: Like): readonly State[] {
  const deleted = { pose: { answers: { phone: { phone: 'deleted' } } } };
  return [
    ...ways.flatMap((way) =>
      networks.map((network) =>
        like(`lost-phone.${way}`, `network-${network}`, { stage: { network } }),
      ),
    ),
    like('lost-phone.with-code', 'deleted', deleted),
    like('lost-phone.campus', 'deleted', deleted),
  ];
}

/** What the smaller tasks and the guides may say besides. */
export function taskStates(like: Like): readonly State[] {
  const release = (left: number) => ({ results: { release: { until: inMinutes(120), left } } });
  return [
    like('change-password.password', 'no-other-sessions', {
      stage: { portal: { endOtherSessions: false } },
    }),
    like('change-password.done', 'one-ended', changed(true, 1)),
    like('change-password.done', 'none-ended', changed(true, 0)),
    like('change-password.done', 'kept', changed(false)),
    like('change-password.done', 'not-ended', changed(true)),
    like('change-password.settle', 'gone', { results: { known: 'nothing-open' } }),
    ...lostPhone(like),
    like('temporary-release.done', 'one-left', release(1)),
    like('temporary-release.done', 'none-left', release(0)),
    ...guides.map((guide) => like(guide, 'long-names', { stage: { institution: longProfile } })),
    like('set-up-mfa.app', 'long-names', { stage: { institution: longProfile } }),
  ];
}
