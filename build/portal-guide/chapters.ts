/** Chapters of `resources/portal-api.md` that hold rules, with their headings. */
export const chapters = {
  transport: 'Transport',
  kiosk: 'The kiosk’s key and its proofs',
  writes: 'Writes, and what became of them',
  sessions: 'Signing in and sessions',
  lock: 'The lock after wrong tries',
  proof: 'Proof before a change',
  passwords: 'Passwords',
  registration: 'User information and first login',
  mail: 'The mail with the link',
  network: 'The campus network',
  mfa: 'Devices for one-time codes',
  release: 'Off campus: codes and the temporary release',
} as const;
export type Chapter = keyof typeof chapters;
