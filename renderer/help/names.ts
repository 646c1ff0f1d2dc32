import type { Institution } from '#shared/institution.ts';
import { wordsIn, type Text } from '#shared/languages.ts';
import { whole } from '#renderer/i18n/whole.ts';

export type ArticleNames = Readonly<Record<string, string | number>>;

/** What the profile puts into the articles; every one of them is given all of it. */
export function articleNames(institution: Institution, language: string): ArticleNames {
  const { mfa, password, email, propagation, firstLogin } = institution;
  const say = (text: Text) => wordsIn(text, language);
  const [fewest, most] = mfa.release?.digits ?? [0, 0];
  const app = mfa.apps.find(({ recommended }) => recommended) ?? mfa.apps[0];
  return {
    id: say(institution.idName),
    role: say(institution.roleIdName),
    slip: say(firstLogin.slip),
    portal: say(institution.portal),
    desk: say(institution.helpDesk),
    contact: whole(institution.helpContact),
    domain: whole(email.domain),
    issuer: mfa.issuer,
    app: app ? say(app.name) : '',
    days: mfa.graceDays,
    uses: mfa.release?.uses ?? 0,
    hours: mfa.release?.hours ?? 0,
    fewest,
    most,
    minimum: password.minLength,
    maximum: password.maxLength,
    signInMinutes: propagation.signInMinutes,
  };
}

const nameless = ['id', 'role', 'slip', 'portal', 'desk', 'contact', 'app', 'issuer'] as const;

/** What can be said without a profile; a figure can't. */
export function namelessNames(say: (key: string) => string): ArticleNames {
  return Object.fromEntries(nameless.map((name) => [name, say(`help.nameless.${name}`)]));
}
