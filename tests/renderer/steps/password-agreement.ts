import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { newPasswordAnswer } from '#renderer/steps/new-password.ts';
import { judgePassword, passwordPolicy, type PasswordPolicy } from '#shared/password-policy.ts';
import { countKinds, generatePasswords } from './generated-passwords.ts';
import { verdicts } from './password-reference.ts';
import { openPasswordScreen, type ShownRule } from './password-screen.ts';

/** The verdict on each rule of a policy. */
type Verdicts = Readonly<Record<string, boolean>>;

export interface Agreement {
  readonly passwords: number;
  readonly accepted: number;
  /** Per rule, how many passwords met it and how many broke it. */
  readonly rules: Readonly<Record<string, { met: number; broken: number }>>;
  /** Where the screen, the check, the portal or the table said something else than the reference. */
  readonly disagreements: readonly string[];
  /** How many passwords have what. */
  readonly kinds: Readonly<Record<string, number>>;
}

export interface Comparing {
  readonly count: number;
  readonly seed: number;
  /** Another policy for the reference, where a test plants a difference. */
  readonly plant?: (policy: PasswordPolicy) => PasswordPolicy;
}

/** Asks screen, check, table and portal about the same passwords, and holds each to the reference. */
export async function compareVerdicts(profile: string, asked: Comparing): Promise<Agreement> {
  const passwords = generatePasswords(asked.count, asked.seed);
  const portal = await askPortal(profile, passwords);
  const reference = asked.plant?.(portal.policy) ?? portal.policy;
  const screen = openPasswordScreen(portal.policy);
  const tally = createTally();
  for (const [index, password] of passwords.entries()) {
    const expected = verdicts(password, reference);
    tally.count(expected);
    const shown = await screen.show(password);
    const refused = portal.rules[index] ?? ['no answer'];
    tally.hold(password, expected, {
      ...onScreen(shown),
      table: inTable(password, portal.policy),
      portal: onWire(Object.keys(expected), refused),
    });
    tally.holdCheck(password, expected, checked(password, portal.policy));
  }
  screen.close();
  return { ...tally.result(), kinds: countKinds(passwords) };
}

/** The practice portal's verdicts; it runs in a process of its own, behind real HTTP. */
async function askPortal(profile: string, passwords: readonly string[]) {
  const child = spawn(process.execPath, ['tests/support/password-portal.ts', profile], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(passwords));
  const told: unknown = JSON.parse(await text(child.stdout));
  return z
    .object({ policy: passwordPolicy.loose(), rules: z.array(z.array(z.string())) })
    .parse(told);
}

function onScreen(shown: readonly ShownRule[]): Readonly<Record<string, Verdicts>> {
  return {
    tick: from(shown, ({ isTicked }) => isTicked),
    spoken: from(shown, ({ isSaidMet }) => isSaidMet),
    hint: from(
      shown.filter(({ rule }) => !silent.has(rule)),
      hintSaysMet,
    ),
  };
}

function inTable(password: string, policy: PasswordPolicy): Verdicts {
  return Object.fromEntries(
    judgePassword(password, policy).map(({ rule, isMet }) => [rule, isMet]),
  );
}

function from(shown: readonly ShownRule[], look: (row: ShownRule) => boolean): Verdicts {
  return Object.fromEntries(shown.map((row) => [row.rule, look(row)]));
}

/** Rows whose words are the same, met or not: only their tick and what is said of it tell. */
const silent: ReadonlySet<string> = new Set(['lower', 'upper', 'digit', 'symbol']);

/** The words of a row, without its tick: figures must fit, and what is in the way is named. */
function hintSaysMet({ rule, text }: ShownRule): boolean {
  const figures = /^(?:(\d+) to |At most )(\d+) \w+ \(now (\d+)\)/.exec(text);
  if (figures) {
    const [fewest = 0, most = 0, now = 0] = figures.slice(1).map((figure) => Number(figure));
    return (figures[1] === undefined || now >= fewest) && now <= most;
  }
  if (rule === 'ascii' || rule === 'forbidden') return !text.includes('cannot be used');
  if (rule !== 'classes') throw new Error(`the words of ${rule} say nothing of a verdict`);
  const needed = Number(/^At least (\d) of/.exec(text)?.[1]);
  return (text.split('There now: ')[1]?.split(', ') ?? []).length >= needed;
}

function onWire(rules: readonly string[], refused: readonly string[]): Verdicts {
  const judged = [...new Set([...rules, ...refused])];
  return Object.fromEntries(judged.map((rule) => [rule, !refused.includes(rule)]));
}

/** What the check before sending finds wrong first; nothing where it lets the password pass. */
function checked(password: string, policy: PasswordPolicy): string | undefined {
  const read = newPasswordAnswer(policy).safeParse({ newPassword: password, again: password });
  return read.error?.issues[0]?.message;
}

function createTally() {
  const rules: Record<string, { met: number; broken: number }> = {};
  const disagreements: string[] = [];
  let passwords = 0;
  let accepted = 0;

  function differences(expected: Verdicts, found: Verdicts): string[] {
    const rules = [...new Set([...Object.keys(expected), ...Object.keys(found)])];
    return rules
      .filter((rule) => found[rule] !== expected[rule])
      .map((rule) => `${rule} ${String(found[rule])}, not ${String(expected[rule])}`);
  }
  function differ(password: string, who: string, what: string): void {
    disagreements.push(`${JSON.stringify(password)}: ${who} says ${what}`);
  }
  return {
    count(expected: Verdicts): void {
      passwords += 1;
      if (Object.values(expected).every(Boolean)) accepted += 1;
      for (const [rule, isMet] of Object.entries(expected)) {
        const so = (rules[rule] ??= { met: 0, broken: 0 });
        if (isMet) so.met += 1;
        else so.broken += 1;
      }
    },
    hold(password: string, expected: Verdicts, others: Readonly<Record<string, Verdicts>>): void {
      for (const [who, found] of Object.entries(others)) {
        const judged = Object.entries(expected).filter(
          ([rule]) => who !== 'hint' || !silent.has(rule),
        );
        for (const what of differences(Object.fromEntries(judged), found)) {
          differ(password, who, what);
        }
      }
    },
    holdCheck(password: string, expected: Verdicts, problem: string | undefined): void {
      const broken = Object.keys(expected).filter((rule) => expected[rule] === false);
      const isSame = problem === undefined ? broken.length === 0 : broken.includes(problem);
      if (!isSame) differ(password, 'check', String(problem));
    },
    result: () => ({ passwords, accepted, rules, disagreements }),
  };
}
