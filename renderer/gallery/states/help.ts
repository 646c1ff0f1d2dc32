import { articles, topics } from '#renderer/help/articles.ts';
import { keyProfile, usualProfile } from '#renderer/gallery/samples/institutions.ts';
import type { Act, State } from '#renderer/gallery/state.ts';
import { variantsOf } from './variant.ts';

const open: Act = { press: 'strip.help' };
const start: State = { name: 'help', stage: { acts: [open] } };
/** An article through its topic, as somebody comes to it who does not type. */
function toArticle(name: string): readonly Act[] {
  const topic = articles.find(({ id }) => id === name)?.topic ?? topics[0];
  return [open, { press: `help.topic.${topic}` }, { click: `[data-article=${name}]` }];
}
/** In every language something is found for this, and nothing for that. */
const known = 'MFA';
const unknown = '§§§§';

const views: Readonly<Record<string, readonly Act[]>> = {
  found: [{ fill: 'helpSearch', text: known }],
  none: [{ fill: 'helpSearch', text: unknown }],
  keyboard: [{ keysAt: 'helpSearch' }, { fill: 'helpSearch', text: known }],
  ...searched('messages', 'helpMessage', 'error'),
  ...searched('systems', 'helpSystem', usualProfile.systems[0]?.name.en ?? ''),
};
/** A view as it opens, with something found, and with nothing. */
function searched(view: string, field: string, text: string): Record<string, readonly Act[]> {
  const press: Act = { press: `help.${view}.name` };
  return {
    [view]: [press],
    [`${view}-found`]: [press, { fill: field, text }],
    [`${view}-none`]: [press, { fill: field, text: unknown }],
  };
}

/** Screens of every layout, beside which the help stands where there is room. */
const besides = [
  'sign-in.password',
  'overview.registered.faculty',
  'first-login.password',
] as const;

/** The help centre in every view: over Welcome and over a step. */
export function helpStates(steps: readonly State[]): readonly State[] {
  const like = variantsOf([start, ...steps]);
  const view = (name: string, acts: readonly Act[]) => like('help', name, { acts });
  return [
    start,
    ...topics.map((topic) => view(`topic.${topic}`, [open, { press: `help.topic.${topic}` }])),
    ...Object.entries(views).map(([name, acts]) => view(name, [open, ...acts])),
    ...['mfa-keeps-failing', 'forgotten-password', 'whom-to-ask'].map((name) =>
      view(`article.${name}`, toArticle(name)),
    ),
    like('set-up-mfa.app', 'help', { acts: [open] }),
    like('set-up-mfa.app', 'help-article', { acts: toArticle('mfa-new-device') }),
    ...besides.map((name) => like(name, 'help', { acts: [open] })),
    like('set-up-mfa.scan', 'help-article', { acts: toArticle('app-personal-account-screen') }),
    like('set-up-mfa.digits', 'help-keyboard', { acts: [open, { keysAt: 'helpSearch' }] }),
    like('help', 'no-hello', { stage: { door: 'shut' }, acts: [open] }),
    like('help', 'no-hello.article', { stage: { door: 'astray' }, acts: toArticle('mfa-what') }),
    like('help', 'by-key', { stage: { institution: keyProfile }, acts: [open] }),
  ];
}
