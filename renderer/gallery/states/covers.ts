import type { Leaving } from '#renderer/wizard/define.ts';
import type { Act, State } from '#renderer/gallery/state.ts';

/** Longer than anybody may be quiet, and than a visit may last, in milliseconds. */
const quiet = 181_000;
const visit = 30 * 60_000 + 1_000;

/** A step on which leaving means this; by the states of wizards. */
const leavingAt: Readonly<Record<Leaving, string>> = {
  erased: 'set-up-mfa.scan',
  kept: 'first-login.mail',
  unknown: 'change-password.settle',
};

/** The covers over a step that stands already: leaving it, the question, the help. */
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
    ...kinds.map(([kind, step]) => over(`leaving.${kind}`, step, [{ press: 'strip.end' }])),
    ...kinds.map(([kind, step]) => over(`still-there.idle.${kind}`, step, [{ pass: quiet * 2 }])),
    over('still-there.idle.nothing-unfinished', 'change-password.done', [{ pass: quiet }]),
    over('still-there.limit', 'set-up-mfa.app', staying(visit)),
    over('help-beside', 'set-up-mfa.app', [{ press: 'strip.help' }]),
  ];
}

/** Somebody who is there all the time. */
function staying(milliseconds: number): readonly Act[] {
  const pause = 60_000;
  const count = Math.ceil(milliseconds / pause);
  return Array.from({ length: count }, () => [{ pass: pause }, { touch: true }] as const).flat();
}
