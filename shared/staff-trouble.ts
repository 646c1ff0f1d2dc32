import { troubles } from './trouble.ts';

/** What staff are told is wrong: all that visitors are told, and what they never see. */
export const staffTroubles = [
  ...troubles,
  'settings-broken',
  'audit-waiting',
  'audit-changed',
  'disk-low',
  'printer',
  'paper-low',
  'wipe-missed',
  'posture-weaker',
  'posture-unknown',
] as const;
export type StaffTrouble = (typeof staffTroubles)[number];
