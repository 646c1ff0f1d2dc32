import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { people, person } from '#build/conformance/accounts.ts';
import { rules } from '#build/conformance/checks.ts';
import { campusAnswer } from '#electron/portal/campus.ts';
import { callChapters, callTable, universalSentence } from './calls.ts';
import { chapters, type Chapter } from './chapters.ts';
import { problemExample } from './http-example.ts';
import { memberTable } from './members.ts';
import { problemTable, sampleProblem } from './problems.ts';

/** The guide as Markdown: hand-written prose, and everything that could drift from the contract. */
export function createPortalGuide(): string {
  // The keys of the table are the chapters; Object.keys forgets that.
  const names = Object.keys(chapters) as Chapter[];
  const parts = [
    '# Portal API for a self-service kiosk',
    '<!-- Made by `node build/portal-guide.ts`; the prose is in build/portal-guide/prose/. -->',
    prose('purpose'),
    '## Contents',
    contents(names),
    ...names.flatMap(chapterOf),
    '## How a portal may differ',
    prose('differences'),
    '## The calls',
    callTable(),
    universalSentence(),
    callChapters(),
    '## Problem codes',
    problemPart(),
    '## Checking a portal',
    prose('checking'),
    'The people, each with the members of the table below it:',
    describedTable(people.shape),
    describedTable(person.shape),
  ];
  return `${parts.join('\n\n')}\n`;
}

function chapterOf(name: Chapter): readonly string[] {
  const signed = name === 'network' ? [memberTable(campusAnswer)] : [];
  return [`## ${chapters[name]}`, prose(name), ...signed, ruleTable(name)];
}

function prose(name: string): string {
  return readFileSync(new URL(`prose/${name}.md`, import.meta.url), 'utf8').trimEnd();
}

function contents(names: readonly Chapter[]): string {
  const headings = [
    ...names.map((name) => chapters[name]),
    ...['How a portal may differ', 'The calls', 'Problem codes', 'Checking a portal'],
  ];
  return headings.map((heading) => `- [${heading}](#${anchorOf(heading)})`).join('\n');
}

/** As GitHub makes them: small letters, hyphens for blanks, nothing else but letters and digits. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');
}

/** The members of a schema with the words that explain them. */
function describedTable(shape: Readonly<Record<string, z.ZodType>>): string {
  const rows = Object.entries(shape).map(
    ([name, { description = '' }]) => `| \`${name}\` | ${description} |`,
  );
  return ['| member | |', '|---|---|', ...rows].join('\n');
}

/** What the conformance suite checks of this chapter, by the names that its report uses. */
function ruleTable(chapter: Chapter): string {
  const rows = rules
    .filter((rule) => rule.chapter === chapter)
    .map(({ id, rule }) => `| \`${id}\` | ${rule} |`);
  return ['| rule | |', '|---|---|', ...rows].join('\n');
}

function problemPart(): string {
  return [
    'A refused password, for example:',
    problemExample(sampleProblem('password-refused')),
    'Words in braces are filled in by the kiosk: the institution’s names, times, numbers. The Japanese ' +
      'sentences are in `renderer/i18n/failure/messages/ja.json` under the same keys.',
    problemTable(),
  ].join('\n\n');
}
