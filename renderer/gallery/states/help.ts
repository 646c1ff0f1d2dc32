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

/** The help centre in every view: over Welcome, over a step, and where the door is shut. */
export function helpStates(steps: readonly State[]): readonly State[] {
  const like = variantsOf([start, ...steps]);
  const view = (name: string, acts: readonly Act[]) => like('help', name, { acts });
  return [
    start,
    ...topics.map((topic) => view(`topic.${topic}`, [open, { press: `help.topic.${topic}` }])),
    view('found', [open, { fill: 'helpSearch', text: known }]),
    view('none', [open, { fill: 'helpSearch', text: unknown }]),
    view('keyboard', [open, { keysAt: 'helpSearch' }, { fill: 'helpSearch', text: known }]),
    view('messages', [open, { press: 'help.messages.name' }]),
    view('messages-found', [
      open,
      { press: 'help.messages.name' },
      { fill: 'helpMessage', text: 'error' },
    ]),
    view('messages-none', [
      open,
      { press: 'help.messages.name' },
      { fill: 'helpMessage', text: unknown },
    ]),
    view('systems', [open, { press: 'help.systems.name' }]),
    view('systems-found', [
      open,
      { press: 'help.systems.name' },
      { fill: 'helpSystem', text: usualProfile.systems[0]?.name.en ?? '' },
    ]),
    view('systems-none', [
      open,
      { press: 'help.systems.name' },
      { fill: 'helpSystem', text: unknown },
    ]),
    ...['mfa-keeps-failing', 'forgotten-password', 'whom-to-ask'].map((name) =>
      view(`article.${name}`, toArticle(name)),
    ),
    like('set-up-mfa.app', 'help', { acts: [open] }),
    like('set-up-mfa.app', 'help-article', { acts: toArticle('mfa-keeps-failing') }),
    like('help', 'by-key', { stage: { institution: keyProfile }, acts: [open] }),
  ];
}
