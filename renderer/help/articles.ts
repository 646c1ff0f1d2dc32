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

/** One article. Its texts stand in articles/messages/ under its id: title, words, answer, l1, l2 ... */
export interface Article {
  readonly id: string;
  readonly topic: Topic;
  /** How many lines or steps follow the answer. */
  readonly lines: number;
  /** The lines are steps, one after the other. */
  readonly isSteps?: true;
  /** It has a note below its lines. */
  readonly hasNote?: true;
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

type More = Omit<Partial<Article>, 'id' | 'topic' | 'lines'>;

const hasRelease = ({ mfa }: Institution) => mfa.release !== undefined;
const hasRemember = ({ mfa }: Institution) => mfa.rememberLabel !== undefined;

/** An article that answers the topic of the FAQ of the same name. */
function answers(topic: Topic, id: string, lines: number, more: More = {}): Article {
  return { id, topic, lines, faq: [id], ...more };
}

/** All articles, in the order in which their topics list them. */
export const articles: readonly Article[] = [
  answers('mfa', 'mfa-what', 3, { explains: ['mfa-not-registered'], drawing: 'tile-phone' }),
  answers('mfa', 'mfa-where-to-register', 3, { opens: 'set-up-mfa' }),
  answers('mfa', 'mfa-not-planning', 3, { opens: 'set-up-mfa' }),
  answers('mfa', 'mfa-after-grace', 3, {
    opens: 'set-up-mfa',
    explains: ['mfa-not-allowed-here', 'sign-in-not-allowed-here'],
  }),
  answers('mfa', 'mfa-new-device', 3, { isSteps: true, opens: 'set-up-mfa', drawing: 'phone' }),
  answers('mfa', 'mfa-other-systems-own', 3),
  answers('mfa', 'mfa-on-campus-by-phone-line', 3, { drawing: 'network' }),
  answers('mfa', 'mfa-university-computer', 3, { opens: 'set-up-mfa' }),
  answers('mfa', 'mfa-several-devices', 3),
  answers('mfa', 'release-code-reset', 3, {
    opens: 'set-up-mfa',
    explains: ['release-code-refused', 'releases-used-up'],
    needs: hasRelease,
  }),
  answers('mfa', 'mfa-keeps-failing', 3, {
    isSteps: true,
    drawing: 'clock-wrong',
    explains: ['mfa-code-refused', 'sign-in-code-refused', 'sign-in-code-used', 'mfa-key-expired'],
  }),
  answers('mfa', 'dont-ask-again', 3, { needs: hasRemember }),
  answers('mfa', 'release-code-blank', 3, {
    explains: ['mfa-release-code-refused'],
    needs: hasRelease,
  }),
  answers('mfa', 'mfa-more', 3),
  { id: 'mfa-reset', topic: 'mfa', lines: 3, opens: 'mfa-reset', faq: [] },
  answers('app', 'app-without-sim', 3, { drawing: 'phone' }),
  answers('app', 'app-old-android', 3, { isSteps: true }),
  answers('app', 'app-personal-account-screen', 3, { isSteps: true, drawing: 'phone' }),
  answers('app', 'app-asks-for-key', 3, { isSteps: true, drawing: 'phone' }),
  answers('app', 'app-deleted', 3, { isSteps: true, opens: 'set-up-mfa', drawing: 'tile-lost' }),
  answers('add-on', 'addon-at-home', 3),
  answers('add-on', 'addon-scan-loops', 3, { isSteps: true }),
  answers('add-on', 'addon-manual-entry', 3, { isSteps: true }),
  answers('add-on', 'addon-icon-firefox', 3, { isSteps: true }),
  answers('add-on', 'addon-icon-chrome', 3, { isSteps: true }),
  answers('add-on', 'addon-safari', 3),
  answers('password', 'forgotten-password', 3, { opens: 'forgotten-password', drawing: 'slip' }),
  answers('password', 'change-password', 3, {
    isSteps: true,
    opens: 'change-password',
    drawing: 'tile-key',
    explains: ['not-editable'],
  }),
  answers('password', 'password-rule', 3, { explains: ['password-refused'] }),
  answers('password', 'login-after-change', 3, { isSteps: true }),
  answers('password', 'works-here-not-there', 3, { opens: 'not-there' }),
  answers('password', 'when-updated', 3),
  answers('id', 'get-id', 3, { opens: 'no-id', drawing: 'slip' }),
  answers('id', 'role-id', 3, { opens: 'which-id', explains: ['role-unknown'] }),
  answers('id', 'which-address', 3, {
    drawing: 'mail',
    opens: 'register-email',
    explains: ['email-refused'],
  }),
  answers('id', 'mail-not-arrived', 3, {
    isSteps: true,
    drawing: 'mail',
    explains: ['mail-too-early', 'nothing-pending'],
  }),
  answers('login', 'authentication-error', 3, { isSteps: true, explains: ['sign-in-refused'] }),
  { id: 'locked-out', topic: 'login', lines: 3, explains: ['sign-in-locked'], faq: [] },
  answers('login', 'access-error-mail-link', 3, { isSteps: true, drawing: 'mail' }),
  answers('login', 'access-or-http-error', 3, { isSteps: true }),
  answers('login', 'session-not-valid', 3, { explains: ['session-ended'] }),
  answers('login', 'client-certificate', 3, { isSteps: true }),
  answers('login', 'which-browsers', 3),
  answers('systems', 'which-systems', 3, { opens: 'which-id' }),
  { id: 'this-kiosk', topic: 'kiosk', lines: 3, drawing: 'door-half', faq: [] },
  answers('kiosk', 'whom-to-ask', 3),
];

/** The article that explains a refusal; none where it says everything by itself. */
export function articleFor(code: FailureCode): string | undefined {
  return articles.find(({ explains }) => explains?.includes(code))?.id;
}
