import { universalCodes, type Failure } from '#shared/outcome.ts';
import type { TaskName } from '#renderer/wizard/define.ts';
import { stepOf } from '#renderer/wizard/route.ts';
import type { WizardContext } from '#renderer/wizard/turns.ts';
import type { WalkPose } from '#renderer/wizard/use-wizard.ts';
import type { State } from '#renderer/gallery/state.ts';
import { otherSamples, wizardSamples } from '#renderer/gallery/samples/wizards.ts';
import { explore, type Found, type Told } from './explore.ts';
import { failuresOf, formOf } from './failures.ts';
import { problemsOf } from './problems.ts';
import { refusedWith, type Refused } from './walk.ts';

/** Milliseconds after which it is said what is waited for (experience.md 2.6). */
const untilSaid = 5_000;

/** Every step of every wizard in every state that its table says it can be in. */
export async function wizardStates(): Promise<readonly State[]> {
  const states = new Map<string, State>();
  /** Forms of failures that have been shown: one place for each is enough. */
  const shown = new Set<string>();
  for (const told of wizardSamples) {
    const found = await explore(told);
    const its = found.flatMap((one) => statesAt(told, one, shown));
    its.filter(({ name }) => !states.has(name)).forEach((state) => states.set(state.name, state));
  }
  return [...states.values(), ...(await otherStates())];
}

/** Every step as it is at an institution where much is different, without what is refused there. */
async function otherStates(): Promise<readonly State[]> {
  const found = await Promise.all(otherSamples.map((told) => explore(told)));
  return found.flat().map(({ context }) => posed(`${context.at}.by-key`, context));
}

function statesAt(told: Told, { context, refusals }: Found, shown: Set<string>): readonly State[] {
  const { at, wizard } = context;
  const step = stepOf(wizard, at);
  const asking = posed(at, context);
  const waiting = posed(`${at}.waiting`, context, 'working');
  const late = { ...waiting, stage: { ...waiting.stage, acts: [{ pass: untilSaid }] } };
  const problems = problemsOf({ wizard, given: context.given() }, at, told.answers[at]);
  return [
    // A detour stands under the name of what led there.
    ...(context.reason ? [] : [asking]),
    ...(step.does ? [late] : []),
    ...problems.map((problem) =>
      posed(`${at}.problem.${problem}`, { ...context, problem, refusals: 1 }),
    ),
    ...refusals.flatMap((refused) => refusedStates(refused, shown)),
    ...(step.does ? universalStates(context, shown) : []),
  ];
}

/** The first form of a failure at every step that may meet it, its other forms once somewhere. */
function refusedStates({ failure, form, context }: Refused, shown: Set<string>): readonly State[] {
  const key = `${failure.code} ${formOf(failure)}`;
  if (form > 0 && shown.has(key)) return [];
  shown.add(key);
  return [posed(`${context.at}.${nameOf(failure, form)}`, context)];
}

/** What any call may end in, once. */
function universalStates(context: WizardContext, shown: Set<string>): readonly State[] {
  return universalCodes.flatMap((code) =>
    failuresOf(code).flatMap((failure, form) => {
      const refused = { form, ...refusedWith(context, failure) };
      return shown.has(`${code} ${formOf(failure)}`) ? [] : refusedStates(refused, shown);
    }),
  );
}

function nameOf(failure: Failure, form: number): string {
  return form === 0 ? failure.code : `${failure.code}.${formOf(failure)}`;
}

function posed(name: string, context: WizardContext, state?: 'working'): State {
  const { wizard, given, at } = context;
  const { institution, overview, state: machine } = given();
  // The list of wizards goes by these names.
  const task = wizard.name as TaskName;
  const failure = context.failure ?? context.reason;
  return {
    name: `${task}.${name}`,
    wizard: task,
    step: at,
    ...(failure && { failure }),
    stage: {
      institution,
      network: machine.network,
      portal: machine.portal,
      visit: { at: 'wizard', task, ...(overview && { overview, hasSent: true }) },
      pose: poseOf(context, state),
    },
  };
}

function poseOf(context: WizardContext, state?: 'working'): WalkPose {
  const { at, before, calling, answers, results, failure, problem, reason, refusals } = context;
  const isFinished = stepOf(context.wizard, at).end === 'finished';
  const standing = { at, before, calling, answers, results, failure, problem, reason, refusals };
  return { ...standing, state: state ?? (isFinished ? 'finished' : 'asking') };
}
