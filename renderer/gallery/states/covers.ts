import { visitLimits } from '#shared/settings.ts';
import type { Leaving } from '#renderer/wizard/define.ts';
import type { Act, State } from '#renderer/gallery/state.ts';

const { idleSeconds, phoneIdleSeconds, visitMinutes } = visitLimits.parse({});
/** Just longer than somebody may be quiet, with and without a phone in hand; in milliseconds. */
const phone = (phoneIdleSeconds + 1) * 1000;
const usual = (idleSeconds + 1) * 1000;

interface Covered {
  /** A state of a wizard. */
  readonly step: string;
  readonly quiet: number;
}

/** A step on which leaving means this. */
const leavingAt: Readonly<Record<Leaving, Covered>> = {
  erased: { step: 'set-up-mfa.scan', quiet: phone },
  kept: { step: 'first-login.mail', quiet: phone },
  unknown: { step: 'change-password.settle', quiet: usual },
};

/** The covers over a step that stands already: leaving it, and the question. */
export function coverStates(steps: readonly State[]): readonly State[] {
  const at = (name: string): State => {
    const found = steps.find((state) => state.name === name);
    if (!found) throw new Error(`no state ${name} to be covered`);
    return found;
  };
  const over = (name: string, step: string, acts: readonly Act[]): State => {
    return { name, stage: { ...at(step).stage, acts } };
  };
  const kinds = Object.entries(leavingAt);
  return [
    ...kinds.map(([kind, { step }]) => over(`leaving.${kind}`, step, [{ press: 'strip.end' }])),
    ...kinds.map(([kind, { step, quiet }]) =>
      over(`still-there.idle.${kind}`, step, [{ pass: quiet }]),
    ),
    over('still-there.idle.nothing-unfinished', 'change-password.done', [{ pass: usual }]),
    over('still-there.limit', 'set-up-mfa.app', staying(visitMinutes)),
  ];
}

/** Somebody who is there all the time. */
function staying(minutes: number): readonly Act[] {
  return Array.from({ length: minutes }, () => [{ pass: 60_000 }, 'touch'] as const).flat();
}
