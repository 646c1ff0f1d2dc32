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

/** Whether an institution has what is told; without its profile nothing is known to be there. */
export type Need = (institution: Institution) => boolean;

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
  readonly needs?: Need;
  /** The same for single parts of it, by their names. */
  readonly only?: Readonly<Record<string, Need>>;
  /** Topics of the published FAQ that it answers (tests/renderer/help/faq-topics.json). */
  readonly faq: readonly string[];
}

type Rest = Omit<Article, 'id' | 'topic' | 'faq'>;

/** What says a figure of the profile says nothing without one. */
const isKnown: Need = () => true;
const hasRelease = ({ mfa }: Institution) => mfa.release !== undefined;
const hasRemember = ({ mfa }: Institution) => mfa.rememberLabel !== undefined;
const hasAddOn = ({ mfa }: Institution) => mfa.apps.some(({ kind }) => kind === 'add-on');
const hasAddOnAndRelease = (institution: Institution) =>
  hasAddOn(institution) && hasRelease(institution);
const keptLess = ({ password }: Institution) => password.onceKept !== undefined;
const takesAscii = ({ password }: Institution) => password.asciiOnly;
/** Where an address of the institution itself is what has to be registered. */
const takesOwnAddress = ({ email }: Institution) => email.own === 'required';

/** An article that answers the topic of the FAQ of the same name. */
function answers(topic: Topic, id: string, rest: Rest): Article {
  return { id, topic, faq: [id], ...rest };
}

/** All articles, in the order in which their topics list them. */
export const articles: readonly Article[] = [
  answers('mfa', 'mfa-what', {
    lines: 4,
    drawing: 'tile-phone',
    opens: 'set-up-mfa',
    explains: ['mfa-not-registered'],
  }),
  answers('mfa', 'mfa-where-to-register', { lines: 3, opens: 'set-up-mfa', only: { l3: isKnown } }),
  answers('mfa', 'mfa-not-planning', { lines: 4, opens: 'set-up-mfa', needs: isKnown }),
  answers('mfa', 'mfa-after-grace', {
    lines: 3,
    opens: 'set-up-mfa',
    explains: ['mfa-not-allowed-here', 'sign-in-not-allowed-here'],
    needs: isKnown,
  }),
  answers('mfa', 'mfa-new-device', {
    lines: 6,
    isSteps: true,
    drawing: 'phone',
    opens: 'set-up-mfa',
  }),
  answers('mfa', 'mfa-other-systems-own', { lines: 4, drawing: 'app-list' }),
  answers('mfa', 'mfa-on-campus-by-phone-line', { lines: 4, drawing: 'network' }),
  answers('mfa', 'mfa-university-computer', {
    lines: 4,
    opens: 'set-up-mfa',
    only: { note: isKnown },
  }),
  answers('mfa', 'mfa-several-devices', { lines: 3 }),
  answers('mfa', 'release-code-reset', {
    lines: 4,
    isSteps: true,
    opens: 'set-up-mfa',
    explains: ['release-code-refused', 'releases-used-up'],
    needs: hasRelease,
  }),
  answers('mfa', 'mfa-keeps-failing', {
    lines: 5,
    isSteps: true,
    drawing: 'clock-setting',
    opens: 'set-up-mfa',
    explains: ['mfa-code-refused', 'sign-in-code-refused', 'sign-in-code-used', 'mfa-key-expired'],
  }),
  answers('mfa', 'dont-ask-again', { lines: 4, needs: hasRemember }),
  answers('mfa', 'release-code-blank', {
    lines: 3,
    isSteps: true,
    opens: 'set-up-mfa',
    explains: ['mfa-release-code-refused'],
    needs: hasRelease,
  }),
  answers('mfa', 'mfa-more', { lines: 3 }),
  { id: 'mfa-reset', topic: 'mfa', lines: 4, opens: 'mfa-reset', faq: [] },
  answers('app', 'app-without-sim', { lines: 3, drawing: 'phone', opens: 'set-up-mfa' }),
  answers('app', 'app-old-android', { lines: 4, isSteps: true, opens: 'set-up-mfa' }),
  answers('app', 'app-personal-account-screen', { lines: 4, isSteps: true, drawing: 'app-menu' }),
  answers('app', 'app-asks-for-key', { lines: 3, isSteps: true, drawing: 'camera-permission' }),
  answers('app', 'app-deleted', {
    lines: 4,
    isSteps: true,
    drawing: 'tile-lost',
    opens: 'set-up-mfa',
  }),
  answers('add-on', 'addon-at-home', { lines: 3, opens: 'set-up-mfa', needs: hasAddOnAndRelease }),
  answers('add-on', 'addon-scan-loops', {
    lines: 4,
    isSteps: true,
    drawing: 'add-on-frame',
    needs: hasAddOn,
  }),
  answers('add-on', 'addon-manual-entry', {
    lines: 6,
    isSteps: true,
    opens: 'set-up-mfa',
    needs: hasAddOn,
  }),
  answers('add-on', 'addon-icon-firefox', { lines: 3, isSteps: true, needs: hasAddOn }),
  answers('add-on', 'addon-icon-chrome', {
    lines: 4,
    isSteps: true,
    drawing: 'add-on-pin',
    needs: hasAddOn,
  }),
  answers('add-on', 'addon-safari', { lines: 3, needs: hasAddOn }),
  answers('password', 'forgotten-password', {
    lines: 3,
    drawing: 'slip',
    opens: 'forgotten-password',
  }),
  answers('password', 'change-password', {
    lines: 5,
    isSteps: true,
    drawing: 'tile-key',
    opens: 'change-password',
    explains: ['not-editable'],
    only: { l4: isKnown },
  }),
  answers('password', 'password-rule', {
    lines: 4,
    only: { l1: takesAscii },
    opens: 'change-password',
    explains: ['password-refused'],
    needs: isKnown,
  }),
  answers('password', 'login-after-change', {
    lines: 5,
    isSteps: true,
    only: { l4: keptLess },
    needs: isKnown,
  }),
  answers('password', 'works-here-not-there', {
    lines: 4,
    opens: 'not-there',
    only: { l1: keptLess, l3: isKnown },
  }),
  answers('password', 'when-updated', { lines: 3, needs: isKnown }),
  answers('id', 'get-id', {
    lines: 4,
    drawing: 'slip',
    opens: 'no-id',
    explains: ['activation-expired'],
  }),
  answers('id', 'role-id', { lines: 4, opens: 'which-id', explains: ['role-unknown'] }),
  answers('id', 'which-address', {
    lines: 4,
    drawing: 'mail',
    opens: 'register-email',
    explains: ['email-refused'],
    needs: takesOwnAddress,
  }),
  {
    id: 'private-address',
    topic: 'id',
    lines: 3,
    drawing: 'mail',
    opens: 'register-email',
    explains: ['email-refused'],
    needs: (institution) => !takesOwnAddress(institution),
    faq: [],
  },
  answers('id', 'mail-not-arrived', {
    lines: 5,
    isSteps: true,
    drawing: 'mail-spam',
    explains: ['mail-too-early', 'nothing-pending'],
  }),
  answers('login', 'authentication-error', {
    lines: 5,
    isSteps: true,
    explains: ['sign-in-refused'],
    only: { l3: isKnown },
  }),
  { id: 'locked-out', topic: 'login', lines: 4, explains: ['sign-in-locked'], faq: [] },
  answers('login', 'access-error-mail-link', { lines: 4, isSteps: true, drawing: 'close-all' }),
  answers('login', 'access-or-http-error', { lines: 5, isSteps: true }),
  answers('login', 'session-not-valid', { lines: 4, explains: ['session-ended'] }),
  answers('login', 'client-certificate', { lines: 5 }),
  answers('login', 'which-browsers', { lines: 4 }),
  answers('systems', 'which-systems', { lines: 4, opens: 'which-id' }),
  {
    id: 'this-kiosk',
    topic: 'kiosk',
    lines: 4,
    drawing: 'door-half',
    explains: ['visit-ended'],
    faq: [],
  },
  answers('kiosk', 'whom-to-ask', { lines: 4 }),
];
