import {
  done,
  leavesUnknown,
  type Failure,
  type Outcome,
  type PortalTrouble,
} from '#shared/outcome.ts';
import type { Portal, UserInformation } from '#electron/portal/portal.ts';
import type { Timed } from './pending-mail.ts';
import type { VisitParts } from './visit-parts.ts';

type Write = 'begin' | 'changeEmail' | 'changeExtension';
/** By the write, a digest of what was asked for. */
export type Unsettled = Map<Write, string>;

interface Asked {
  readonly name: Write;
  /** Digest of what is asked for. */
  readonly words: string;
}

/** User information as a write has left it. */
type Written = UserInformation & Timed;

const looks = {
  begin: (portal: Portal) => portal.settleRegistration(),
  changeEmail: (portal: Portal) => portal.settleEmail(),
  changeExtension: (portal: Portal) => portal.settleExtension(),
} as const satisfies Record<Write, unknown>;

type AnyOutcome = { readonly ok: true } | { readonly ok: false; readonly failure: Failure };
/** What is known before anything is sent. */
type Known = Outcome<Written, PortalTrouble>;

/**
 * Runs a write of user information once no earlier one can come late and win: while nobody knows what
 * became of one, it is found out first, and nothing is sent. The same words again are that one.
 */
export async function afterUnsettled<T extends AnyOutcome>(
  { portal, memory }: VisitParts,
  asked: Asked,
  send: () => Promise<T>,
): Promise<T | Known> {
  const { unsettled } = memory.person;
  const known = await settleAll(portal, unsettled, asked);
  if (known) return known;
  const outcome = await send();
  if (!outcome.ok && leavesUnknown(outcome.failure)) unsettled.set(asked.name, asked.words);
  return outcome;
}

/** The answer to what is asked, where the look tells it already. */
async function settleAll(
  portal: Portal,
  unsettled: Unsettled,
  { name, words }: Asked,
): Promise<Known | undefined> {
  let same: Written | undefined;
  for (const [write, before] of unsettled) {
    const found = await looks[write](portal);
    const trouble = found.ok ? undefined : openTrouble(found.failure);
    if (trouble) return { ok: false, failure: trouble };
    unsettled.delete(write);
    const isSame = write === name && before === words;
    if (isSame && found.ok && found.value.state === 'registered') same = found.value.registration;
  }
  return same && done(same);
}

/** Trouble that says nothing of what became of a write. */
function openTrouble(failure: Failure): Failure<PortalTrouble> | undefined {
  const isTrouble =
    failure.code === 'portal-unreachable' ||
    failure.code === 'portal-slow' ||
    failure.code === 'portal-broken';
  return isTrouble && failure.changed === 'unknown' ? failure : undefined;
}
