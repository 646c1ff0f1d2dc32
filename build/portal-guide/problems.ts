import { refusals } from '#electron/portal/failures.ts';
import { problemCodes, type Problem, type ProblemCode } from '#electron/portal/problem.ts';
import { problemStatus } from '#electron/portal/problem-status.ts';
import { failureKey } from '#renderer/i18n/failure-text.ts';
import { fail, type Failure } from '#shared/outcome.ts';
import english from '#renderer/i18n/failure/messages/en.json' with { type: 'json' };
import { meanings } from './problem-meanings.ts';
import { now } from './examples/example.ts';

/** A problem of each code with the details that make the kiosk say most. */
export function sampleProblem(code: ProblemCode): Problem {
  const { details = {}, title } = meanings[code];
  return {
    type: `urn:example:problem:${code}`,
    ...{ title, status: problemStatus[code], code },
    ...details,
  };
}

/** Every problem code: its status, when it is given, and what comes of it at the kiosk. */
export function problemTable(): string {
  const rows = problemCodes.map((code) => {
    const { when, does } = meanings[code];
    const said = [...sentencesOf(code).map((sentence) => `“${sentence}”`), ...(does ? [does] : [])];
    return `| \`${code}\` | ${problemStatus[code]} | ${when} | ${said.join('<br>')} |`;
  });
  return ['| code | status | when | what the kiosk says |', '|---|---|---|---|', ...rows].join(
    '\n',
  );
}

/** What visitors read, from the same mapping and texts as the kiosk's. */
function sentencesOf(code: ProblemCode): readonly string[] {
  if (meanings[code].neverSaid) return [];
  const problem = sampleProblem(code);
  const said = (['no', 'unknown'] as const).map((changed): Failure => {
    return refusals[code](problem, changed, Date.parse(now)).failure;
  });
  const keys = new Set([...said, ...(elsewhere[code] ?? [])].map(failureKey));
  return [...keys].map((key) => english[key].replaceAll('\n', ' '));
}

/** What the same code means at other times: the code is of a new entry, the password is a new one. */
const elsewhere: Readonly<Partial<Record<ProblemCode, readonly Failure[]>>> = {
  'code-refused': [fail('mfa-code-refused', { cause: { kind: 'unexplained' } }).failure],
  'proof-required': [fail('proof-needed', { because: 'just-changed' }).failure],
};
