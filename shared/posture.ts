/**
 * What is looked at to tell whether a computer is locked down as its profile says
 * (resources/os/linux). In the order in which whoever reads it wants to know.
 */
export const postureItems = [
  'kiosk-profile',
  'confinement',
  'user',
  'consoles',
  'home',
  'temp',
  'swap',
  'sleep',
  'core-dumps',
  'sysrq',
  'other-processes',
  'keyring',
  'egress',
  'print-spool',
  'input-methods',
  'usb',
  'disk',
  'secure-boot',
] as const;
export type PostureItem = (typeof postureItems)[number];

/** `unknown`: it could not be read, which counts as not met. */
export const postureVerdicts = ['as-profile', 'weaker', 'unknown'] as const;
export type PostureVerdict = (typeof postureVerdicts)[number];
