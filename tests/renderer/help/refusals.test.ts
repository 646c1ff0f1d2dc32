import { expect, test } from 'vitest';
import { shippedInstitution, shippedNames } from '#electron/services/institutions.ts';
import { articles } from '#renderer/help/articles.ts';
import { articleFor, articlesOf } from '#renderer/help/searched.ts';
import { failureDetails, type FailureCode } from '#shared/outcome.ts';

/** Refusals without an article, each with the reason; every other code has one at every institution. */
const alone: Readonly<Partial<Record<FailureCode, string>>> = {
  internal: 'a fault: the screen has its number, and staff mend it',
  'bad-request': 'a fault: the screen has its number, and staff mend it',
  'door-shut': 'the page begins anew by itself, and nothing else helps',
  'portal-unreachable': 'the screen says all: what was changed, and when to try again',
  'portal-slow': 'the screen says all: what was changed, and when to try again',
  'portal-broken': 'the screen says all: what was changed, and when to try again',
  'portal-not-trusted': 'told to staff, who alone can do something',
  'kiosk-refused': 'told to staff, who alone can do something',
  'portal-maintenance': 'the screen says until when',
  'proof-needed': 'no refusal but the next question, which says why it is asked',
  'extension-refused': 'the field says the one rule there is',
  'already-registered': 'the screen leads to what is registered',
  'printer-missing': 'staff mend the printer; the slip stands on the screen',
  'printer-no-paper': 'staff mend the printer; the slip stands on the screen',
  'printer-jammed': 'staff mend the printer; the slip stands on the screen',
  'printer-paused': 'staff mend the printer; the slip stands on the screen',
  'print-refused': 'staff mend the printer; the slip stands on the screen',
  'print-limit': 'the screen says all: how often one visit may print',
  'print-unknown': 'staff mend the printer; the slip stands on the screen',
  'staff-closed': 'staff alone meet it, on their own screen',
  'staff-visit-on': 'staff alone meet it, on their own screen',
  'staff-pin-none': 'staff alone meet it, on their own screen',
  'staff-pin-wrong': 'staff alone meet it, on their own screen',
  'staff-pin-wait': 'staff alone meet it, on their own screen',
  'staff-pin-weak': 'staff alone meet it, on their own screen',
  'staff-code-refused': 'staff alone meet it, on their own screen',
};
/** What cannot be refused where there is no temporary release. */
const ofRelease: readonly FailureCode[] = [
  'release-code-refused',
  'releases-used-up',
  'mfa-release-code-refused',
];

function codesAt(name: string): readonly FailureCode[] {
  // The keys of the table are the codes; Object.keys forgets that.
  const codes = Object.keys(failureDetails) as FailureCode[];
  const hasRelease = shippedInstitution(name)?.mfa.release !== undefined;
  return codes.filter((code) => hasRelease || !ofRelease.includes(code));
}

test.each(shippedNames)('at %s every refusal has its article, or a reason for none', (name) => {
  const own = articlesOf(shippedInstitution(name));
  const table = codesAt(name).map((code) => ({ code, article: articleFor(code, own)?.id }));
  expect(table.filter(({ code, article }) => !article && !alone[code])).toEqual([]);
  expect(table.filter(({ code, article }) => article && alone[code])).toEqual([]);
});

test('at one institution a refusal is explained by one article', () => {
  for (const name of shippedNames) {
    const explained = articlesOf(shippedInstitution(name)).flatMap(({ explains = [] }) => explains);
    expect(explained).toEqual([...new Set(explained)]);
  }
});

test('nothing is said to explain what has its reason to stand alone', () => {
  const explained = articles.flatMap(({ explains = [] }) => explains);
  expect(explained.filter((code) => alone[code])).toEqual([]);
});
