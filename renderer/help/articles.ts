import type { Institution } from '#shared/institution.ts';
import type { FailureCode } from '#shared/outcome.ts';
import type { DrawingName } from '#renderer/ui/drawings/names.ts';
import type { TaskName } from '#renderer/wizard/define.ts';

/** What the articles are about, in the order in which they are offered. */
export const topics = [
  'mfa',
  'app',
  'add-on',
  'password',
  'id',
  'login',
  'systems',
  'kiosk',
] as const;
export type Topic = (typeof topics)[number];

/** One article. Its texts stand in articles/messages/ under its id: title, words, answer, l1, l2 ..., perhaps note. */
export interface Article {
  readonly id: string;
  readonly topic: Topic;
  /** How many lines or steps follow the answer. */
  readonly lines: number;
  /** The lines are steps, one after the other. */
  readonly isSteps?: true;
  readonly drawing?: DrawingName;
  /** The task at this kiosk that does what the article tells. */
  readonly opens?: TaskName;
  /** The refusals that it explains; the first article that names a code is opened from there. */
  readonly explains?: readonly FailureCode[];
  /** Where an institution has no such thing the article is not shown. */
  needs?(institution: Institution): boolean;
  /** Topics of the published FAQ that it answers (tests/renderer/help/faq-topics.json). */
  readonly faq: readonly string[];
}

type Rest = Omit<Article, 'id' | 'topic' | 'faq'>;

const hasRelease = ({ mfa }: Institution) => mfa.release !== undefined;
const hasRemember = ({ mfa }: Institution) => mfa.rememberLabel !== undefined;

/** An article that answers the topic of the FAQ of the same name. */
function answers(topic: Topic, id: string, rest: Rest): Article {
  return { id, topic, faq: [id], ...rest };
}

/** All articles, in the order in which their topics list them. */
export const articles: readonly Article[] = [
  answers('mfa', 'mfa-what', { lines: 3, explains: ['mfa-not-registered'], drawing: 'tile-phone' }),
  answers('mfa', 'mfa-where-to-register', { lines: 3, opens: 'set-up-mfa' }),
  answers('mfa', 'mfa-not-planning', { lines: 3, opens: 'set-up-mfa' }),
  answers('mfa', 'mfa-after-grace', {
    lines: 3,
    opens: 'set-up-mfa',
    explains: ['mfa-not-allowed-here', 'sign-in-not-allowed-here'],
  }),
  answers('mfa', 'mfa-new-device', {
    lines: 3,
    isSteps: true,
    opens: 'set-up-mfa',
    drawing: 'phone',
  }),
  answers('mfa', 'mfa-other-systems-own', { lines: 3 }),
  answers('mfa', 'mfa-on-campus-by-phone-line', { lines: 3, drawing: 'network' }),
  answers('mfa', 'mfa-university-computer', { lines: 3, opens: 'set-up-mfa' }),
  answers('mfa', 'mfa-several-devices', { lines: 3 }),
  answers('mfa', 'release-code-reset', {
    lines: 3,
    opens: 'set-up-mfa',
    explains: ['release-code-refused', 'releases-used-up'],
    needs: hasRelease,
  }),
  answers('mfa', 'mfa-keeps-failing', {
    lines: 3,
    isSteps: true,
    drawing: 'clock-wrong',
    explains: ['mfa-code-refused', 'sign-in-code-refused', 'sign-in-code-used', 'mfa-key-expired'],
  }),
  answers('mfa', 'dont-ask-again', { lines: 3, needs: hasRemember }),
  answers('mfa', 'release-code-blank', {
    lines: 3,
    explains: ['mfa-release-code-refused'],
    needs: hasRelease,
  }),
  answers('mfa', 'mfa-more', { lines: 3 }),
  { id: 'mfa-reset', topic: 'mfa', lines: 3, opens: 'mfa-reset', faq: [] },
  answers('app', 'app-without-sim', { lines: 3, drawing: 'phone' }),
  answers('app', 'app-old-android', { lines: 3, isSteps: true }),
  answers('app', 'app-personal-account-screen', { lines: 3, isSteps: true, drawing: 'phone' }),
  answers('app', 'app-asks-for-key', { lines: 3, isSteps: true, drawing: 'phone' }),
  answers('app', 'app-deleted', {
    lines: 3,
    isSteps: true,
    opens: 'set-up-mfa',
    drawing: 'tile-lost',
  }),
  answers('add-on', 'addon-at-home', { lines: 3 }),
  answers('add-on', 'addon-scan-loops', { lines: 3, isSteps: true }),
  answers('add-on', 'addon-manual-entry', { lines: 3, isSteps: true }),
  answers('add-on', 'addon-icon-firefox', { lines: 3, isSteps: true }),
  answers('add-on', 'addon-icon-chrome', { lines: 3, isSteps: true }),
  answers('add-on', 'addon-safari', { lines: 3 }),
  answers('password', 'forgotten-password', {
    lines: 3,
    opens: 'forgotten-password',
    drawing: 'slip',
  }),
  answers('password', 'change-password', {
    lines: 3,
    isSteps: true,
    opens: 'change-password',
    drawing: 'tile-key',
    explains: ['not-editable'],
  }),
  answers('password', 'password-rule', { lines: 3, explains: ['password-refused'] }),
  answers('password', 'login-after-change', { lines: 3, isSteps: true }),
  answers('password', 'works-here-not-there', { lines: 3, opens: 'not-there' }),
  answers('password', 'when-updated', { lines: 3 }),
  answers('id', 'get-id', { lines: 3, opens: 'no-id', drawing: 'slip' }),
  answers('id', 'role-id', { lines: 3, opens: 'which-id', explains: ['role-unknown'] }),
  answers('id', 'which-address', {
    lines: 3,
    drawing: 'mail',
    opens: 'register-email',
    explains: ['email-refused'],
  }),
  answers('id', 'mail-not-arrived', {
    lines: 3,
    isSteps: true,
    drawing: 'mail',
    explains: ['mail-too-early', 'nothing-pending'],
  }),
  answers('login', 'authentication-error', {
    lines: 3,
    isSteps: true,
    explains: ['sign-in-refused'],
  }),
  { id: 'locked-out', topic: 'login', lines: 3, explains: ['sign-in-locked'], faq: [] },
  answers('login', 'access-error-mail-link', { lines: 3, isSteps: true, drawing: 'mail' }),
  answers('login', 'access-or-http-error', { lines: 3, isSteps: true }),
  answers('login', 'session-not-valid', { lines: 3, explains: ['session-ended'] }),
  answers('login', 'client-certificate', { lines: 3, isSteps: true }),
  answers('login', 'which-browsers', { lines: 3 }),
  answers('systems', 'which-systems', { lines: 3, opens: 'which-id' }),
  { id: 'this-kiosk', topic: 'kiosk', lines: 3, drawing: 'door-half', faq: [] },
  answers('kiosk', 'whom-to-ask', { lines: 3 }),
];

/** The article that explains a refusal; none where it says everything by itself. */
export function articleFor(code: FailureCode): string | undefined {
  return articles.find(({ explains }) => explains?.includes(code))?.id;
}
