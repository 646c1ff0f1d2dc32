import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { expect, test } from 'vitest';
import { noWebview } from '#electron/desktop/rules/no-webview.ts';

test('a page that would embed another one is refused, and that is told', () => {
  const page = new EventEmitter();
  const told: string[] = [];
  // Of a page the rule needs nothing but its events.
  noWebview.page?.(page as unknown as WebContents, (what) => told.push(what));
  const event = { isPrevented: false, preventDefault: () => (event.isPrevented = true) };
  page.emit('will-attach-webview', event, {}, { src: 'https://example.org/' });
  expect([event.isPrevented, told]).toEqual([true, ['second-embed']]);
});
