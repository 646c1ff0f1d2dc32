import { describe, expect, test } from 'vitest';
import { failureKey, failureTexts } from '#renderer/i18n/failure-text.ts';
import en from '#renderer/i18n/failure/messages/en.json' with { type: 'json' };
import ja from '#renderer/i18n/failure/messages/ja.json' with { type: 'json' };
import { createEveryText } from '#renderer/gallery/every-text.ts';
import type { Method } from '#shared/contract/define.ts';
import { machineContract, visitContract } from '#shared/contract/kiosk.ts';
import { staffContract } from '#shared/contract/staff.ts';
import {
  fail,
  failureDetails,
  printTrouble,
  universalCodes,
  type Failure,
  type FailureCode,
} from '#shared/outcome.ts';

const until = '2026-11-24T06:00:00.000Z';
const incident = 'A-1';
const papers = ['slip', 'sheet', 'test'] as const;

/** Every code with every end it can have. */
const failures: readonly Failure[] = [
  fail('internal', { incident }),
  fail('bad-request', {}),
  fail('visit-ended', {}),
  fail('door-shut', { changed: 'no' }),
  fail('door-shut', { changed: 'unknown' }),
  fail('portal-unreachable', { changed: 'no' }),
  fail('portal-unreachable', { changed: 'unknown' }),
  fail('portal-slow', { changed: 'no' }),
  fail('portal-slow', { changed: 'unknown' }),
  fail('portal-broken', { changed: 'no' }),
  fail('portal-broken', { changed: 'unknown' }),
  fail('portal-not-trusted', { reason: 'expired' }),
  fail('kiosk-refused', { reason: 'revoked' }),
  fail('portal-maintenance', {}),
  fail('portal-maintenance', { until }),
  fail('session-ended', {}),
  fail('sign-in-refused', { refusals: 1, looksLikeRoleId: false }),
  fail('sign-in-locked', {}),
  fail('sign-in-locked', { until }),
  fail('sign-in-code-refused', {}),
  fail('sign-in-code-used', {}),
  fail('release-code-refused', { left: 3 }),
  fail('releases-used-up', {}),
  fail('sign-in-not-allowed-here', {}),
  fail('role-unknown', {}),
  fail('proof-needed', { because: 'time' }),
  fail('proof-needed', { because: 'just-changed' }),
  fail('mfa-not-allowed-here', {}),
  fail('mfa-code-refused', { cause: { kind: 'unexplained' } }),
  fail('mfa-key-expired', {}),
  fail('mfa-release-code-refused', {}),
  fail('mfa-not-registered', {}),
  fail('activation-expired', {}),
  fail('password-refused', { rules: ['history'] }),
  fail('email-refused', { reason: 'not-own' }),
  fail('extension-refused', {}),
  fail('not-editable', {}),
  fail('already-registered', {}),
  fail('mail-too-early', { seconds: 42 }),
  fail('nothing-pending', {}),
  ...printTrouble.flatMap((code) => papers.map((paper) => fail(code, { paper }))),
  fail('staff-closed', {}),
  fail('staff-visit-on', {}),
  fail('staff-pin-none', { reason: 'unset' }),
  fail('staff-pin-wrong', { seconds: 0 }),
  fail('staff-pin-wait', { seconds: 30 }),
  fail('staff-pin-weak', {}),
  fail('staff-code-refused', {}),
].map(({ failure }) => failure);

/** What is said about the world after the failure. */
const said = {
  no: {
    en: /nothing (more |further )?(was|is) (changed|registered|printed)|has not changed|part of the page was printed/i,
    ja: /変わっていません|何も変わりません|まだされていません|何も印刷されていません|ページの一部だけです/,
  },
  unknown: {
    en: /not known whether something was (changed|printed)/,
    ja: /(変わった|印刷された)かどうかは、わかりません/,
  },
};

test('each code is tried here', () => {
  // The keys of the table are the codes; Object.keys forgets that.
  const codes = Object.keys(failureDetails) as FailureCode[];
  expect(new Set(failures.map(({ code }) => code))).toEqual(new Set(codes));
  expect(new Set(Object.keys(failureTexts))).toEqual(new Set(codes));
});

function textsOfFailures() {
  const texts = createEveryText();
  return texts;
}

describe.each(failures)('$code $changed $until', (failure) => {
  const { t } = textsOfFailures().global;
  const isUnknown =
    ['internal', 'print-unknown'].includes(failure.code) ||
    ('changed' in failure && failure.changed === 'unknown');

  test.each(['en', 'ja'] as const)('says in %s whether something was changed', (language) => {
    const sentence = t(`failure.${failureKey(failure)}`, {}, { locale: language });
    expect(sentence).toMatch(isUnknown ? said.unknown[language] : said.no[language]);
  });
});

/** Acts that a sentence may name, in the house's own words; one of them stands in every sentence. */
const acts = {
  en: /\b(ask|begin|check|choose|come back|end|go|have|log in|look|register|try|tell|type|use|wait|shows it)\b/i,
  ja: /聞く|やり直す|試す|伝える|入れる|入れ直す|使う|選ぶ|進む|登録する|決める|もらう|待つ|待って|送る|消して|確かめ|ログインし|ログインする|始める|聞くところ|読む/,
};
/** What the sentence says before the act does not count: cause and what was changed. */
const factsOnly = {
  en: /^.*?(?:was|is|has|are) (?:not )?(?:been )?(?:changed|registered)(?: yet)?\./i,
  ja: /^.*?(?:わかりません|変わっていません|何も変わりません|されていません)。/,
};
describe.each(['en', 'ja'] as const)('each sentence says what to do next, in %s', (language) => {
  const { t } = textsOfFailures().global;
  const sentences = failures.map((failure) => [
    failureKey(failure),
    t(`failure.${failureKey(failure)}`, {}, { locale: language }),
  ]);

  test.each(sentences)('%s', (_key, sentence = '') => {
    const [facts = ''] = factsOnly[language].exec(sentence) ?? [];
    expect(sentence.slice(facts.length) || sentence).toMatch(acts[language]);
  });
});

const texts = { en, ja };

test('no sentence is missing, and none is left over', () => {
  const used = [...new Set(failures.map(failureKey))].sort();
  for (const language of ['en', 'ja'] as const) {
    expect(Object.keys(texts[language]).sort()).toEqual(used);
  }
});

test('each code can come: a call of the contract declares it, or it may come of any call', () => {
  const groups: readonly Record<string, Method>[] = [
    ...Object.values(machineContract),
    ...Object.values(staffContract),
    ...Object.values(visitContract),
  ];
  const declared = groups.flatMap((group) => Object.values(group).flatMap(({ codes }) => codes));
  const possible = new Set<string>([...declared, ...universalCodes]);
  expect([...possible].sort()).toEqual(Object.keys(failureDetails).sort());
});

test('each reason why portal or kiosk are not trusted has a sentence for staff', () => {
  const { t, te } = textsOfFailures().global;
  const reasons = [
    ...failureDetails['portal-not-trusted'].shape.reason.options,
    ...failureDetails['kiosk-refused'].shape.reason.options,
  ];
  for (const reason of reasons) expect(te(`staff.${reason}`)).toBe(true);
  expect(new Set(reasons.map((reason) => t(`staff.${reason}`))).size).toBe(reasons.length);
});
