import { app, session, type Session, type WebPreferences } from 'electron';
import type { Told } from '#electron/services/attempts.ts';
import type { Rule } from './rule.ts';

/** Puts every rule to work, in the order of the list; called before Electron is ready. */
export function applyRules(rules: readonly Rule[], told: Told): void {
  const locked = new WeakSet<Session>();
  const lock = (one: Session) => {
    if (locked.has(one)) return;
    locked.add(one);
    for (const rule of rules) rule.session?.(one, told);
  };
  for (const rule of rules) rule.atStart?.();
  app.on('session-created', lock);
  app.on('web-contents-created', (_event, page) => {
    for (const rule of rules) rule.page?.(page, told);
  });
  app.on('browser-window-created', (_event, window) => {
    for (const rule of rules) rule.window?.(window, told);
  });
  void app.whenReady().then(() => {
    lock(session.defaultSession);
    for (const rule of rules) rule.whenReady?.(told);
  });
}

/** What the rules ask of a window that shows a page of ours. */
export function preferencesOf(rules: readonly Rule[]): WebPreferences {
  return Object.assign({}, ...rules.map(({ preferences }) => preferences)) as WebPreferences; // parts of one
}
