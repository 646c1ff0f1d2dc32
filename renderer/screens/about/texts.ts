import { inFolder } from '#renderer/i18n/texts.ts';

/** What is said about the kiosk itself, under this folder's name; it comes with the screen. */
export const files = inFolder(
  'about',
  import.meta.glob('./messages/*.json', { import: 'default' }),
);
