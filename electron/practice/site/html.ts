import { createHash } from 'node:crypto';
import type { Text } from '#shared/languages.ts';
import type { Page } from './pages.ts';

type Form = NonNullable<Page['form']>;

const style = `
  body { margin: 0 auto; max-width: 32em; padding: 2em 1em; color: #1f2430; background: #fffdf8;
    font: 1.125rem/1.6 sans-serif; }
  [lang] { display: block; }
  h1 { font-size: 1.5rem; line-height: 1.3; }
  label { display: block; margin-block: 1em; font-weight: bold; }
  input { box-sizing: border-box; width: 100%; min-height: 2.75em; font: inherit; }
  button { min-height: 3em; width: 100%; font: inherit; font-weight: bold; }
`;
const styleHash = createHash('sha256').update(style).digest('base64');

/** Nothing but this page, its one style and its own forms. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A page for a real browser, in both languages one below the other; it has no script. */
export function htmlOf({ heading, lines, form }: Page): string {
  return `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(`${heading.ja} / ${heading.en}`)}</title>
<style>${style}</style>
</head>
<body>
<main>
<p>${both({ ja: '練習用のページ', en: 'A page for practice' })}</p>
<h1>${both(heading)}</h1>
${lines.map((line) => `<p>${both(line)}</p>`).join('\n')}
${form ? formOf(form) : ''}
</main>
</body>
</html>
`;
}

function formOf({ address, fields, button }: Form): string {
  return `<form method="post" action="${escape(address)}" autocomplete="off">
${fields.map(fieldOf).join('\n')}
<button type="submit">${both(button)}</button>
</form>`;
}

function fieldOf({ name, label, kind, value = '' }: Form['fields'][number]): string {
  const type = { text: 'text', secret: 'password', hidden: 'hidden' }[kind];
  const input = `<input type="${type}" name="${escape(name)}" value="${escape(value)}">`;
  return kind === 'hidden' ? input : `<label>${both(label)}${input}</label>`;
}

function both({ ja, en }: Text): string {
  return ja === en
    ? `<span lang="en">${escape(en)}</span>`
    : `<span lang="ja">${escape(ja)}</span><span lang="en">${escape(en)}</span>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
