import type { BrowserPage } from '#shared/contract/practice-mail.ts';
import type { Facts } from './rule.ts';
import { errors } from './site/pages.ts';
import { answerOf } from './site/site.ts';

/** The browser of the practice phone: one cookie jar, whatever number of tabs. */
export interface PhoneBrowser {
  /** Opens an address of the portal's own pages, or sends the form that stands there. */
  readonly browse: (
    facts: Facts,
    address: string,
    fields?: Readonly<Record<string, string>>,
  ) => BrowserPage;
  /** Closes all tabs: the cookies go. */
  readonly close: () => void;
}

export function createPhoneBrowser(): PhoneBrowser {
  let cookie: string | undefined;
  return {
    browse(facts, address, fields) {
      if (facts.conditions.answers === 'away') return { address, ...errors.away };
      const method = fields ? 'POST' : 'GET';
      const answer = answerOf(facts, { method, address, fields: fields ?? {}, cookie });
      if (answer.cookie !== undefined) cookie = answer.cookie === '' ? undefined : answer.cookie;
      return { address, ...answer.page };
    },
    close() {
      cookie = undefined;
    },
  };
}
